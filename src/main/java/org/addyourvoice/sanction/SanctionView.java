package org.addyourvoice.sanction;

import java.time.Duration;
import java.time.Instant;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A sanction as it is written down. Members may be told of it only once it has taken effect, and never by whom it was imposed.
 *
 * @param reason a code of {@code moderation/reasons.yml}
 * @param words of whoever imposed it, to its member
 * @param imposedBy null where that was never written down
 * @param decision the decision on a text that it followed, or null
 * @param closedAt when it ended, once that has been written down
 * @param closedBy who ended it before its time, or null
 * @param closingWords of whoever ended it, or empty
 */
public record SanctionView(
        SanctionId id,
        SanctionKind kind,
        MemberId member,
        String reason,
        String words,
        @Nullable MemberId imposedBy,
        Instant imposedAt,
        Instant takesEffectAt,
        Instant endsAt,
        @Nullable Long decision,
        SanctionState state,
        @Nullable Instant closedAt,
        @Nullable MemberId closedBy,
        String closingWords,
        long version) {

    /** The slug of the {@link Measure} that it was. */
    public String measure() {
        return new Measure(kind, (int) Duration.between(takesEffectAt, endsAt).toDays()).slug();
    }

    public boolean isInForce(Instant now) {
        return state.isOpen() && !now.isBefore(takesEffectAt) && now.isBefore(endsAt);
    }

    /** Whether it takes effect later, and can still be taken back as if it had never been. */
    public boolean isAhead(Instant now) {
        return state.isOpen() && now.isBefore(takesEffectAt);
    }
}
