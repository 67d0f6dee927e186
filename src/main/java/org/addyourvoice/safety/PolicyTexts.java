package org.addyourvoice.safety;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the community has written down for its members and moderators. */
@Service
public class PolicyTexts {

    private final Policy policy;

    PolicyTexts(Policy policy) {
        this.policy = policy;
    }

    /** What members agree to. */
    public PolicyText guidelines() {
        return policy.current().guidelines();
    }

    /** What a moderator goes through beside a case. */
    public PolicyText checklist() {
        return policy.current().checklist();
    }

    /** All notices that may stand beside a text, by the names of their files. */
    public Collection<Notice> notices() {
        return policy.current().notices().values().stream()
                .filter(it -> !it.forAuthors())
                .toList();
    }

    /** Words to begin a message from, by the names of their files. */
    public List<Reply> replies() {
        return policy.current().replies();
    }

    /** A notice of either kind; empty where a notice that was once attached has been taken out of the folder. */
    public Optional<Notice> notice(String id) {
        return Optional.ofNullable(policy.current().notices().get(id));
    }
}
