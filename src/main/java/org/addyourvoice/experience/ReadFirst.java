package org.addyourvoice.experience;

import org.addyourvoice.safety.Effect;
import org.addyourvoice.safety.RuleMatch;

/** Why a text waits whose author is read first, whatever the rules say. It stands among the reasons of its case, as if it were a rule's. */
public final class ReadFirst {

    /** No rule can be called so, because it begins with a capital. */
    public static final String ID = "Read-first";

    static final RuleMatch MATCH =
            new RuleMatch(ID, "A sanction says so: a person reads it first.", Effect.HOLD, null, null);

    private ReadFirst() {}
}
