package org.addyourvoice.experience;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class ExperienceIdConverter implements AttributeConverter<ExperienceId, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable ExperienceId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ExperienceId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new ExperienceId(column);
    }
}
