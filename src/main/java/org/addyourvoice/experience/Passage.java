package org.addyourvoice.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.addyourvoice.safety.Field;

/** A stretch of what an author typed, in UTF-16 units of the title or the body, the end exclusive. */
@Embeddable
public record Passage(
        @Enumerated(EnumType.STRING) Field field,
        @Column(name = "span_start") int start,
        @Column(name = "span_end") int end) {

    /** @throws IllegalArgumentException if it is empty or lies in neither */
    public Passage {
        if (field == Field.SUGGESTION || start < 0 || start >= end) {
            throw new IllegalArgumentException("passage %d to %d of %s".formatted(start, end, field));
        }
    }

    /** Such as {@code passage BODY 3 9}, which tells nothing of the words. */
    public String slug() {
        return "passage %s %d %d".formatted(field, start, end);
    }

    /** The words it lies over. */
    public String of(String title, String body) {
        String text = field == Field.TITLE ? title : body;
        return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
    }
}
