package org.addyourvoice.member;

import java.util.Map;

/** A pseudonym or password that can't be taken. */
public class JoinRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Map<String, String> errors;

    JoinRefused(Map<String, String> errors) {
        super("Refused: " + errors.values());
        this.errors = Map.copyOf(errors);
    }

    /** Message code by field: {@code pseudonym}, {@code password}. */
    public Map<String, String> errors() {
        return errors;
    }
}
