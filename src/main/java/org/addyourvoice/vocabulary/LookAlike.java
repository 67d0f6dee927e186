package org.addyourvoice.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A condition that withdrawal can resemble, as the article says, and the symptoms that both have. */
enum LookAlike {
    FIBROMYALGIA("muscle-pain", "stiffness", "spasms", "fatigue"),
    TETANY("spasms", "cramps"),
    RESTLESS_LEGS("restless-legs"),
    MYOPATHY("weakness", "rapid-fatigue"),
    CRAMPS("cramps", "twitching"),
    MS("spasticity", "spasms", "weakness"),
    PARALYSIS("weakness"),
    FATIGUE("fatigue", "muscle-pain");

    private final List<String> symptoms;

    LookAlike(String... symptoms) {
        this.symptoms = List.of(symptoms);
    }

    static List<LookAlike> with(String symptom) {
        return Arrays.stream(values())
                .filter(it -> it.symptoms.contains(symptom))
                .toList();
    }

    /** As it stands in addresses and in the names of messages. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> symptoms() {
        return symptoms;
    }
}
