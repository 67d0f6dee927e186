package org.addyourvoice.moderation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.Passage;
import org.addyourvoice.safety.Field;

/** Where in a text a decision points, without a word of it: {@code BODY 3 9, TITLE 0 4}. */
@Converter
class PassagesConverter implements AttributeConverter<List<Passage>, String> {

    @Override
    public String convertToDatabaseColumn(List<Passage> passages) {
        return passages.stream()
                .map(it -> it.field() + " " + it.start() + " " + it.end())
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Passage> convertToEntityAttribute(String kept) {
        return kept.isEmpty()
                ? List.of()
                : Stream.of(kept.split(", ")).map(PassagesConverter::passage).toList();
    }

    private static Passage passage(String kept) {
        String[] parts = kept.split(" ");
        return new Passage(Field.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
