package org.addyourvoice.safety;

import java.util.Locale;
import java.util.Set;

/**
 * A reason that a moderator may give.
 *
 * @param code recorded with the decision, such as {@code amounts}
 * @param name what the moderator picks from a list
 * @param words what the author reads, before the moderator's own words
 * @param uses what it can stand behind
 */
public record Reason(String code, String name, String words, Set<Use> uses) {

    public Reason {
        uses = Set.copyOf(uses);
    }

    /** What needs a reason. */
    public enum Use {
        RETURN,
        DECLINE,
        REMOVE,
        /** A member who tells moderators of a text; from the file it follows where a text can be removed for it. */
        REPORT,
        /** Something imposed on an account. */
        SANCTION;

        /** The name in forms and in {@code reasons.yml}, such as {@code return}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
