package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.application.port.in.StartCheckout.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Maps the result of a checkout to a redirect or problem. */
@ApplicationScoped
class CheckoutResponses {

    private final String publicUrl;

    CheckoutResponses(@ConfigProperty(name = "comanda.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    Response responseTo(Result result, UUID orderId) {
        return switch (result) {
            case Result.RedirectToProvider(URI page) -> redirect(page);
            case Result.AlreadyPaid() -> redirect(URI.create(publicUrl + "/orders/" + orderId));
            case Result.Expired() -> throw PaymentProblems.orderExpired();
            case Result.Unknown() -> throw PaymentProblems.unknownPayment();
            // Expected, so returned instead of thrown: a thrown 503 is logged.
            case Result.NotReady() -> PaymentProblems.pageNotReady().toResponse();
            case Result.TooManyWaiting() -> PaymentProblems.tooManyWaiting().toResponse();
        };
    }

    private static Response redirect(URI page) {
        return Response.seeOther(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
