package org.addyourvoice.experience;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Single fields of a form as it was posted. What is missing is empty. */
record Posted(MultiValueMap<String, String> fields) {

    String first(String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }

    Set<String> all(String name) {
        return Set.copyOf(fields.getOrDefault(name, List.of()));
    }

    boolean isTicked(String name) {
        return List.of("true", "on", "1").contains(first(name));
    }

    /** A longer text, whatever ends its lines. */
    String words(String name) {
        return first(name).replace("\r\n", "\n").strip();
    }
}
