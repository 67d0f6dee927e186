package org.addyourvoice.member;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class MemberIdConverter implements AttributeConverter<MemberId, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable MemberId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable MemberId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new MemberId(column);
    }
}
