package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.estimate.PartOf;
import org.jspecify.annotations.Nullable;

/** The figures of the desk. Each list has an entry for each {@link FigurePeriod}, in that order, where it says so. */
record FiguresPage(
        List<Waiting> waiting,
        List<Waits> waits,
        List<Outcomes> outcomes,
        List<Shares> shares,
        List<Integer> appeals,
        List<RuleShare> rules) {

    /**
     * What waits now.
     *
     * @param oldest null where nothing waits
     */
    record Waiting(
            WaitingKind kind,
            int waiting,
            int overdue,
            @Nullable Waited oldest) {}

    /** How long those of one urgency waited, by period. */
    record Waits(Urgency urgency, List<Wait> periods) {}

    /** @param half null where nobody waited, as is {@code most} */
    record Wait(
            int decisions, @Nullable Waited half, @Nullable Waited most) {

        /** Nine of ten can't be told of fewer. */
        public boolean few() {
            return decisions > 0 && decisions < 10;
        }
    }

    /** How often something was decided, by period. @param width of its bar, 0 to 100, against the most frequent in the second */
    record Outcomes(CaseOutcome outcome, List<Integer> counts, int width) {

        /** The last part of the message's code. */
        public String verdict() {
            return outcome.action().name();
        }
    }

    /** Something that is counted out of something else, by period. @param kind last part of its message's code */
    record Shares(String kind, List<PartOf> periods) {}

    /** Of the texts that a rule held and a person decided on, those that went out as they were. */
    record RuleShare(String rule, PartOf published) {}
}
