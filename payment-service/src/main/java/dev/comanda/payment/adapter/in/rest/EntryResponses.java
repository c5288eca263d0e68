package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.application.port.in.EnterCheckout.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a browser is sent that wants to pay. */
@ApplicationScoped
class EntryResponses {

    private final String publicUrl;

    EntryResponses(@ConfigProperty(name = "comanda.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    Response to(Entry entry, UUID orderId) {
        return switch (entry) {
            case Entry.ToProvider(URI page) -> redirect(page);
            case Entry.AlreadyPaid() -> redirect(URI.create(publicUrl + "/orders/" + orderId));
            case Entry.Over() -> throw PaymentProblems.orderExpired();
            case Entry.Unknown() -> throw PaymentProblems.noSuchPayment();
            // To be expected, so they are answered without the log entry that a thrown 503 gets.
            case Entry.NotYet() -> PaymentProblems.notYet().toResponse();
            case Entry.Busy() -> PaymentProblems.tooManyWait().toResponse();
        };
    }

    private static Response redirect(URI page) {
        return Response.seeOther(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
