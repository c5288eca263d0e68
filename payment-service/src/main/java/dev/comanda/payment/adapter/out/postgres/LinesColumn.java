package dev.comanda.payment.adapter.out.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.PaymentLine;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The lines as JSON text: they are only ever read together with their payment. */
@Converter
class LinesColumn implements AttributeConverter<List<PaymentLine>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record LineJson(String name, int quantity, long unitPrice, String currency) {

        static LineJson from(PaymentLine line) {
            Money price = line.unitPrice();
            return new LineJson(
                    line.name(),
                    line.quantity(),
                    price.amount(),
                    price.currency().getCurrencyCode());
        }

        PaymentLine toDomain() {
            return new PaymentLine(name, quantity, Money.of(unitPrice, currency));
        }
    }

    @Override
    public String convertToDatabaseColumn(List<PaymentLine> lines) {
        try {
            return JSON.writeValueAsString(lines.stream().map(LineJson::from).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines that are no JSON", e);
        }
    }

    @Override
    public List<PaymentLine> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<List<LineJson>>() {}).stream()
                    .map(LineJson::toDomain)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored lines that are no JSON", e);
        }
    }
}
