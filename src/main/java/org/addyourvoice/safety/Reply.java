package org.addyourvoice.safety;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a moderator may begin a message from.
 *
 * @param id by which a form names it
 * @param name what the moderator picks from a list
 * @param words plain text, in which {@code {name}} and {@code {title}} stand for the author and for the title of their text
 * @param uses what kinds of message it is for
 */
public record Reply(String id, String name, String words, Set<Use> uses) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}?|}");

    public Reply {
        uses = Set.copyOf(uses);
    }

    /** What a moderator is about to do. */
    public enum Use {
        PUBLISH,
        RETURN,
        DECLINE,
        REMOVE,
        /** A message, whatever is decided. */
        MESSAGE;

        /** The name in files, such as {@code return}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The words as they would be sent. What stands in a name or a title is never taken for a placeholder. */
    public String filledIn(String name, String title) {
        return PLACEHOLDER
                .matcher(words)
                .replaceAll((MatchResult it) -> Matcher.quoteReplacement("name".equals(it.group(1)) ? name : title));
    }
}
