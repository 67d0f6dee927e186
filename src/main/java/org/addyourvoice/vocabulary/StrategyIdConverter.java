package org.addyourvoice.vocabulary;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class StrategyIdConverter implements AttributeConverter<StrategyId, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable StrategyId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable StrategyId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new StrategyId(column);
    }
}
