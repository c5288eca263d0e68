package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.domain.PaymentState;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

enum StateName {
    AWAITING_SESSION,
    OPEN,
    CLOSING,
    SUCCEEDED,
    ENDED,
    NOT_NEEDED;

    static StateName of(PaymentState state) {
        return switch (state) {
            case PaymentState.AwaitingSession _ -> AWAITING_SESSION;
            case PaymentState.Open _ -> OPEN;
            case PaymentState.Closing _ -> CLOSING;
            case PaymentState.Succeeded _ -> SUCCEEDED;
            case PaymentState.Ended _ -> ENDED;
            case PaymentState.NotNeeded _ -> NOT_NEEDED;
        };
    }

    @Converter
    static class Column implements AttributeConverter<StateName, String> {

        @Override
        public String convertToDatabaseColumn(StateName name) {
            return name.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public StateName convertToEntityAttribute(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
