package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        var rules = policy.current();
        var reading = Reading.of(submission);
        var matches = new ArrayList<RuleMatch>();
        var notices = new LinkedHashSet<String>();
        boolean supportCard = false;
        for (var rule : rules.rules()) {
            var match = rule.match(submission, reading);
            if (match.isPresent()) {
                matches.add(match.get());
                notices.addAll(rule.notices());
                supportCard |= rule.effects().contains(Effect.SUPPORT_CARD);
            }
        }
        return new Verdict(rules.version(), matches, supportCard, List.copyOf(notices));
    }
}
