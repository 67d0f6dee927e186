package org.addyourvoice.experience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody kept, whole, to be printed. @param next where the following stretch begins, or null at the end */
record ReadingList(List<ExperienceView> items, @Nullable Long next) {}
