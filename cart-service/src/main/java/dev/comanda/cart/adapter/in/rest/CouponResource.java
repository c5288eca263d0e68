package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.application.port.in.ValidateCoupon;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.http.Required;
import dev.comanda.messaging.conflict.RetryOnConflict;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Path("/api/coupon")
@Authenticated
@RetryOnConflict
class CouponResource {

    private final ValidateCoupon validateCoupon;
    private final SecurityIdentity caller;

    CouponResource(ValidateCoupon validateCoupon, SecurityIdentity caller) {
        this.validateCoupon = validateCoupon;
        this.caller = caller;
    }

    @POST
    @Path("/validate")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<CouponVerdictJson> validate(@Nullable ValidateCouponJson body) {
        ValidateCouponJson request = Required.body(body);
        String code = Required.field("code", request.code());
        return validateCoupon
                .validate(CurrentCustomer.customer(caller), code, Optional.ofNullable(request.cartId()))
                .map(CouponResource::answer);
    }

    private static CouponVerdictJson answer(ValidateCoupon.Result result) {
        return switch (result) {
            case ValidateCoupon.Result.Valid valid ->
                CouponVerdictJson.valid(valid.coupon(), valid.discount(), valid.newTotal());
            case ValidateCoupon.Result.Invalid invalid -> CouponVerdictJson.invalid(invalid.reason());
            case ValidateCoupon.Result.UnknownCart() -> throw CartProblems.of(new Refusal.UnknownCart());
        };
    }
}
