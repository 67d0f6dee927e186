package org.addyourvoice.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of the audit log, newest first. @param next the entry that the older ones stand before, or null at the end */
record LogPage(List<LogLine> lines, @Nullable Long next) {

    static final LogPage NONE = new LogPage(List.of(), null);
}
