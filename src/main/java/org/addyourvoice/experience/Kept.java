package org.addyourvoice.experience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader has kept. @param summary null while it is not up */
record Kept(ExperienceId id, @Nullable ExperienceSummary summary) {

    /** A stretch of it, newest first. @param next where the following stretch begins, or null at the end */
    record Page(List<Kept> items, @Nullable Long next) {}
}
