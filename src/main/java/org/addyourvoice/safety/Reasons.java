package org.addyourvoice.safety;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The reasons that moderators give, with the words their authors read. */
@Service
public class Reasons {

    private final Policy policy;

    Reasons(Policy policy) {
        this.policy = policy;
    }

    /** All of them, in the order of the file. */
    public List<Reason> all() {
        return policy.current().reasons();
    }

    /** Those that can stand behind a kind of decision. */
    public List<Reason> serving(Reason.Use use) {
        return all().stream().filter(reason -> reason.uses().contains(use)).toList();
    }

    public Optional<Reason> find(String code) {
        return all().stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
