package org.addyourvoice.moderation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was typed on a page of the desk that is no case, taken along over a redirect. It travels as plain words, since sessions outlive versions of the
 * program. {@link TypedAlong} is the sibling of cases.
 */
final class TypedOnRow {

    private static final String KEY = "typedOnRow";
    private static final Set<String> WORDS = Set.of("message", "words", "summary", "caution");
    private static final Set<String> OURS = Set.of("_csrf", "version", "seen", "work", "at", "then", "stands");
    private static final Set<String> CHOICES = Set.of("outcome", "measure", "reason");

    private TypedOnRow() {}

    /** Whether somebody wrote something of their own. */
    static boolean hasWords(Map<String, String> sent) {
        return WORDS.stream().anyMatch(it -> !sent.getOrDefault(it, "").isBlank());
    }

    /** Whether somebody chose or wrote something. */
    static boolean isTyped(Map<String, String> sent) {
        return hasWords(sent)
                || CHOICES.stream().anyMatch(it -> !sent.getOrDefault(it, "").isEmpty());
    }

    /** Does nothing where nothing was chosen or typed. */
    static void send(RedirectAttributes redirect, Map<String, String> sent) {
        if (isTyped(sent)) {
            HashMap<String, String> typed = new HashMap<>(sent);
            typed.keySet().removeAll(OURS);
            redirect.addFlashAttribute(KEY, typed);
        }
    }

    /** Empty where nothing came along. A field that was not sent is missing, as it is in a form. */
    static Optional<Map<String, String>> receive(Model model) {
        if (!(model.getAttribute(KEY) instanceof HashMap<?, ?> typed)) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, value) -> fields.put(Objects.toString(name), Objects.toString(value)));
        return Optional.of(fields);
    }
}
