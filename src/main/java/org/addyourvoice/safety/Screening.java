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

    /**
     * The rules that apply now that one more report of what is up counts, and didn't before: those that found something when it was sent have been
     * answered, and aren't asked again.
     *
     * @param reports how many count, at least 1
     */
    public Verdict broughtUp(Submission submission, int reports) {
        PolicySet rules = policy.current();
        Submission before = reports == 1 ? submission : submission.reportedBy(reports - 1);
        return rules.screen(submission.reportedBy(reports)).since(rules.screen(before));
    }
}
