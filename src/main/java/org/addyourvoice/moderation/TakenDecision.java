package org.addyourvoice.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the figures know of a decision: no person, no text.
 *
 * @param urgency of the case until then; null for decisions older than taking back is
 * @param waited whether the case was open until then
 * @param since since when it waited, or null for decisions older than measuring is
 * @param due by when it should have been decided, or null as well
 */
record TakenDecision(
        Instant at,
        CaseOutcome outcome,
        boolean takenBack,
        @Nullable Urgency urgency,
        boolean waited,
        @Nullable Instant since,
        @Nullable Instant due) {

    private static final Set<CaseOutcome> SETTLE = EnumSet.of(
            CaseOutcome.PUBLISH, CaseOutcome.KEEP, CaseOutcome.RETURN, CaseOutcome.DECLINE, CaseOutcome.REMOVE);

    boolean stands() {
        return !takenBack;
    }

    /** From when somebody began to wait until it was settled. */
    Optional<Duration> wait(Urgency of) {
        boolean ends = stands() && waited && since != null && SETTLE.contains(outcome);
        return ends && urgency == of ? Optional.of(Duration.between(since, at)) : Optional.empty();
    }

    /** A crisis is answered once it is settled, or somebody has looked and found that it is none. */
    boolean answersCrisis() {
        boolean answers = SETTLE.contains(outcome) || outcome == CaseOutcome.HOLD;
        return stands() && waited && due != null && urgency == Urgency.CRISIS && answers;
    }

    boolean inTime() {
        return due != null && !at.isAfter(due);
    }
}
