package org.addyourvoice.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.addyourvoice.vocabulary.CommunityWords;
import org.addyourvoice.vocabulary.WordGroup;
import org.springframework.stereotype.Component;

/** The community's words for the same thing, prepared for looking up by stems. */
@Component
class Synonyms {

    private final CommunityWords words;
    private volatile Prepared prepared = new Prepared(List.of());

    Synonyms(CommunityWords words) {
        this.words = words;
    }

    private static final class Prepared {

        private final List<WordGroup> groups;
        private final Map<List<String>, Set<String>> others = new HashMap<>();
        private final Set<String> singles = new LinkedHashSet<>();
        private int longest = 1;

        private Prepared(List<WordGroup> groups) {
            this.groups = groups;
            groups.forEach(this::add);
        }

        private void add(WordGroup group) {
            for (String word : group.same()) {
                List<String> stems = Unit.stems(word);
                Set<String> found = others.computeIfAbsent(stems, it -> new LinkedHashSet<>());
                group.same().stream().filter(it -> !it.equals(word)).forEach(found::add);
                found.addAll(group.also());
                longest = Math.max(longest, stems.size());
                List<Analysis.Token> plain = Analysis.words(word);
                if (plain.size() == 1) {
                    singles.add(plain.get(0).word());
                }
            }
        }
    }

    /** What means the same as these words, or nothing. */
    List<String> of(List<String> stems) {
        return new ArrayList<>(now().others.getOrDefault(stems, Set.of()));
    }

    boolean has(List<String> stems) {
        return now().others.containsKey(stems);
    }

    /** How many words the longest of them has. */
    int longest() {
        return now().longest;
    }

    /** Those of one word, as they are written. */
    Set<String> singles() {
        return now().singles;
    }

    private Prepared now() {
        List<WordGroup> groups = words.groups();
        Prepared known = prepared;
        if (known.groups != groups) {
            known = new Prepared(groups);
            prepared = known;
        }
        return known;
    }
}
