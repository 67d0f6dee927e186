package org.addyourvoice.experience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a list. @param next where the following stretch begins, or null at the end */
public record ExperiencePage(
        List<ExperienceSummary> items, @Nullable Cursor next) {}
