package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A flagged account that waits for a moderator. @param causes oldest first @param claim of whoever is at work on it, or null @param chosen whether the reader has gone to impose something */
record FlagFile(
        long id,
        long version,
        List<Cause> causes,
        Moment openedAt,
        @Nullable ClaimLine claim,
        boolean chosen) {

    private static final Pattern SEEN = Pattern.compile("\\d{1,18}-\\d{1,18}");

    /** Whether somebody else is at work on it. */
    public boolean taken() {
        return ClaimLine.isTaken(claim);
    }

    /** What a page says of it, for whoever settles it by what they impose. */
    public String seen() {
        return seen(id, version);
    }

    static String seen(long id, long version) {
        return id + "-" + version;
    }

    /** Empty if no page says so. */
    static Optional<Long> idOf(String seen) {
        return SEEN.matcher(seen).matches()
                ? Optional.of(Long.parseLong(seen.substring(0, seen.indexOf('-'))))
                : Optional.empty();
    }

    /** @param by null where the rules say so, and for somebody who is gone */
    record Cause(FlagCause.Kind kind, @Nullable String by, String words, Moment at) {}
}
