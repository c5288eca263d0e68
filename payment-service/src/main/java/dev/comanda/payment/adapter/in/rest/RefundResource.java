package dev.comanda.payment.adapter.in.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.http.IdempotencyKeys;
import dev.comanda.http.Required;
import dev.comanda.messaging.conflict.RetryOnConflict;
import dev.comanda.money.Money;
import dev.comanda.payment.adapter.in.WorkerPools;
import dev.comanda.payment.application.port.in.RefundPayment;
import dev.comanda.payment.application.port.in.RefundPayment.Result;
import dev.comanda.payment.application.port.in.RefundViews;
import dev.comanda.payment.domain.Refund;
import dev.comanda.telemetry.OrderLogContext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refunds by staff. */
@Path("/api/payments/{orderId}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("manager")
@RetryOnConflict
class RefundResource {

    private final RefundPayment refundPayment;
    private final RefundViews views;
    private final WorkerPools workerPools;
    private final ObjectMapper mapper;
    private final JsonWebToken caller;

    RefundResource(
            RefundPayment refundPayment,
            RefundViews views,
            WorkerPools workerPools,
            ObjectMapper mapper,
            JsonWebToken caller) {
        this.refundPayment = refundPayment;
        this.views = views;
        this.workerPools = workerPools;
        this.mapper = mapper;
        this.caller = caller;
    }

    @GET
    public Uni<RefundsJson> refunds(@PathParam("orderId") UUID orderId) {
        OrderLogContext.put(orderId);
        return views.ofOrder(orderId)
                .map(found -> RefundsJson.from(orderId, found.orElseThrow(PaymentProblems::unknownPayment)));
    }

    /** Takes the raw body, because an idempotency key is bound to its bytes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> refund(@PathParam("orderId") UUID orderId, byte[] body, @Context HttpHeaders headers)
            throws IOException {
        OrderLogContext.put(orderId);
        RefundRequestJson request = Required.body(mapper.readValue(body, RefundRequestJson.class));
        var key = IdempotencyKeys.of(headers, body);
        return refundPayment
                .refund(request.toCommand(orderId, caller.getSubject(), key))
                .map(result -> responseTo(result, orderId));
    }

    private Response responseTo(Result result, UUID orderId) {
        return switch (result) {
            case Result.Accepted(Refund refund) -> {
                workerPools.wakeRefunds();
                yield Response.status(Response.Status.CREATED)
                        .entity(RefundJson.from(orderId, refund))
                        .build();
            }
            case Result.UnknownOrder() -> throw PaymentProblems.unknownPayment();
            case Result.NotPaid() -> throw PaymentProblems.notPaid();
            case Result.TooMuch(Money left) -> throw PaymentProblems.refundExceedsCaptured(left);
            case Result.WrongCurrency(Currency currency) ->
                throw PaymentProblems.invalidRefund("amount.currency", "must be " + currency.getCurrencyCode());
            case Result.KeyReused() -> throw IdempotencyKeys.reused();
        };
    }
}
