package org.addyourvoice.safety;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words that are taken for one another, from {@code kinds/}: whoever has learnt something of a sister then knows it of a brother. */
final class Kinds {

    private final Map<String, String> byWord = new TreeMap<>();

    Kinds(List<PolicyFile> files) {
        files.forEach(file -> file.text()
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                .forEach(it -> add(it, file)));
    }

    private void add(String word, PolicyFile file) {
        String other = byWord.putIfAbsent(Folding.folded(word), file.id());
        if (other != null) {
            throw new PolicyRefused(file.name(), 0, "“%s” stands in “kinds/%s.txt” already".formatted(word, other));
        }
    }

    /** The name of its kind, in brackets, or the word itself. */
    String of(String word) {
        String kind = byWord.get(word);
        return kind == null ? word : "<" + kind + ">";
    }

    @Override
    public String toString() {
        return byWord.toString();
    }
}
