package org.addyourvoice.vocabulary;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class SymptomIdConverter implements AttributeConverter<SymptomId, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable SymptomId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable SymptomId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new SymptomId(column);
    }
}
