package org.addyourvoice.moderation;

import java.util.List;
import java.util.Objects;
import org.addyourvoice.experience.Answer;
import org.jspecify.annotations.Nullable;

/** What is done beside a decision, and the words for it, exactly as they were sent. @param along names what is done; an address may hold the name of the field once more */
record AlongForm(List<String> along, String words, String question) {

    static final AlongForm NONE = new AlongForm(null, null, null);

    AlongForm(@Nullable List<String> along, @Nullable String words, @Nullable String question) {
        this.along = along == null ? List.of() : List.copyOf(along);
        this.words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n");
        this.question = Objects.requireNonNullElse(question, "").replace("\r\n", "\n");
    }

    String wanted() {
        return along.stream().filter(it -> !it.isEmpty()).findFirst().orElse("");
    }

    static boolean isLong(String typed) {
        return typed.strip().length() > Answer.MAX_WORDS;
    }
}
