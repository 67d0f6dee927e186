package org.addyourvoice.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the rules are now, and whether a later change was refused. */
@Service
public class RulesInForce {

    private final Policy policy;
    private final PolicyWatch watch;

    RulesInForce(Policy policy, PolicyWatch watch) {
        this.policy = policy;
        this.watch = watch;
    }

    /** @param line from 1; 0 where the file as a whole is meant */
    public record RefusedChange(String file, int line, String reason, Instant at) {}

    public String version() {
        return policy.current().version();
    }

    /** When this program took it in: at its start, or with a change. */
    public Instant since() {
        return policy.inForce().since();
    }

    /** In the order in which they are asked. */
    public List<RuleView> rules() {
        return policy.current().rules().stream().map(RuleView::of).toList();
    }

    /** The last change to the folder, if it could not be used and nobody has put it right since. */
    public Optional<RefusedChange> refused() {
        return watch.refusal()
                .map(it -> new RefusedChange(
                        it.why().file(), it.why().line(), it.why().reason(), it.at()));
    }
}
