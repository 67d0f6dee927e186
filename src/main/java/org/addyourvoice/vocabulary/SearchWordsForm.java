package org.addyourvoice.vocabulary;

import java.util.Objects;

/** The form of words that mean the same, as it was sent: one on each line. */
record SearchWordsForm(String same, String also, String version) implements EditForm {

    SearchWordsForm {
        same = Objects.requireNonNullElse(same, "");
        also = Objects.requireNonNullElse(also, "");
        version = Objects.requireNonNullElse(version, "");
    }

    static SearchWordsForm of(GroupWords given, long version) {
        return new SearchWordsForm(
                String.join("\n", given.same()), String.join("\n", given.also()), Long.toString(version));
    }

    GroupWords words() {
        return GroupWords.of(same, also);
    }

    @Override
    public SearchWordsForm at(String version) {
        return new SearchWordsForm(same, also, version);
    }
}
