package org.addyourvoice.moderation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class CaseIdConverter implements AttributeConverter<CaseId, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable CaseId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable CaseId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new CaseId(column);
    }
}
