package org.addyourvoice.vocabulary;

import java.util.Map;

/** Notes which fields are empty that mustn't be, or too long. */
record Lengths(Map<String, String> problems) {

    void required(String field, String text, int most) {
        if (text.isEmpty()) {
            problems.put(field, "vocabulary.edit." + field + ".missing");
        }
        optional(field, text, most);
    }

    void optional(String field, String text, int most) {
        if (text.length() > most) {
            problems.put(field, "vocabulary.edit." + field + ".long");
        }
    }
}
