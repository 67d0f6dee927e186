package org.addyourvoice.safety;

import java.util.List;

/** A set of rules that somebody tries out, or the one in force to compare it with. Whatever it says of a text has no consequence. */
public final class Candidate {

    private final PolicySet policy;

    Candidate(PolicySet policy) {
        this.policy = policy;
    }

    public String version() {
        return policy.version();
    }

    /** In the order in which they are asked. */
    public List<RuleView> rules() {
        return policy.rules().stream().map(RuleView::of).toList();
    }

    /** As {@link Screening#screen}, by these rules. */
    public Verdict screen(Submission submission) {
        return policy.screen(submission);
    }
}
