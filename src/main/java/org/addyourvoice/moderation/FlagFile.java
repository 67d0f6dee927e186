package org.addyourvoice.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flagged account that waits for a moderator. @param causes oldest first */
record FlagFile(long id, long version, List<Cause> causes, Moment openedAt) {

    /** @param by null where the rules say so, and for somebody who is gone */
    record Cause(FlagCause.Kind kind, @Nullable String by, String words, Moment at) {}
}
