package org.addyourvoice.experience;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.addyourvoice.safety.Field;

/**
 * What a moderator lays over a text for its readers. The author's words stay as they are.
 *
 * @param covered words that readers don't see
 * @param labels kinds of content that readers are told of before it opens
 * @param notices ids of standing notices of {@code moderation/notices} that stand below it
 */
public record Overlay(List<Passage> covered, Set<ContentNote> labels, Set<String> notices) {

    /** Plain to Markdown as well: no link can follow a bracket that holds no word. */
    private static final String IN_ITS_PLACE = "[…]";

    public static final Overlay NONE = new Overlay(List.of(), Set.of(), Set.of());

    public Overlay {
        covered = List.copyOf(covered);
        labels = Set.copyOf(labels);
        notices = Set.copyOf(notices);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** @param text the title or the body, in Markdown */
    String over(String text, Field field) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Passage it : inOrder(field)) {
            int start = Math.min(it.start(), text.length());
            if (start >= from && start < text.length()) {
                shown.append(text, from, start).append(IN_ITS_PLACE);
            }
            from = Math.max(from, Math.min(it.end(), text.length()));
        }
        return shown.append(text, from, text.length()).toString();
    }

    private List<Passage> inOrder(Field field) {
        return covered.stream()
                .filter(it -> it.field() == field)
                .sorted(Comparator.comparingInt(Passage::start))
                .toList();
    }
}
