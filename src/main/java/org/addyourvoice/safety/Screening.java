package org.addyourvoice.safety;

import org.springframework.stereotype.Service;

/** Asks the community's rules about a submission. They may hold it for a person to read; they never decide instead of one. */
@Service
public class Screening {

    private final Policy policy;

    Screening(Policy policy) {
        this.policy = policy;
    }

    /** Every rule that applies. Takes time in proportion to the text, whatever the text is. */
    public Verdict screen(Submission submission) {
        return policy.current().screen(submission);
    }
}
