package org.addyourvoice.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a symptom, an outcome or a context is called and described, as somebody typed it.
 *
 * @param name 1 to {@value #MAX_NAME} characters
 * @param description 1 to {@value #MAX_DESCRIPTION} characters
 */
public record Wording(String name, String description) {

    public static final int MAX_NAME = 80;
    public static final int MAX_DESCRIPTION = 400;

    public Wording {
        name = name.strip();
        description = description.strip();
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        Lengths lengths = new Lengths(problems);
        lengths.required("name", name, MAX_NAME);
        lengths.required("description", description, MAX_DESCRIPTION);
        return problems;
    }
}
