package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.domain.Ending;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Converter
class EndingColumn implements AttributeConverter<@Nullable Ending, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Ending ending) {
        return ending == null ? null : ending.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Ending convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Ending.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
