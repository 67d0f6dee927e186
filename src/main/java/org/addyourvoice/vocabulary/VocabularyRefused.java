package org.addyourvoice.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words that can't be taken as they are. Nothing was changed. */
public class VocabularyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final LinkedHashMap<String, String> problems;

    VocabularyRefused(Map<String, String> problems) {
        super(problems.toString());
        this.problems = new LinkedHashMap<>(problems);
    }

    VocabularyRefused(String field, String code) {
        this(Map.of(field, code));
    }

    /** Message code by field, in the order of the form. */
    public Map<String, String> problems() {
        return Collections.unmodifiableMap(problems);
    }
}
