package org.addyourvoice.moderation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.ContentNote;

/** Content notes in one column: {@code HOSPITAL, SEIZURE}. */
@Converter
class LabelsConverter implements AttributeConverter<Set<ContentNote>, String> {

    @Override
    public String convertToDatabaseColumn(Set<ContentNote> labels) {
        return labels.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    @Override
    public Set<ContentNote> convertToEntityAttribute(String kept) {
        return kept.isEmpty()
                ? Set.of()
                : Stream.of(kept.split(", ")).map(ContentNote::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
