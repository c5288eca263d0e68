package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.application.port.in.AddToCart;
import dev.comanda.cart.application.port.in.ApplyCoupon;
import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.in.ChangeLine;
import dev.comanda.cart.application.port.in.ViewCart;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.http.Required;
import dev.comanda.messaging.conflict.RetryOnConflict;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

@Path("/api/cart")
@Authenticated
@RetryOnConflict
class CartResource {

    private final AddToCart addToCart;
    private final ChangeLine changeLine;
    private final ApplyCoupon applyCoupon;
    private final ViewCart viewCart;
    private final Currency currency;
    private final SecurityIdentity caller;
    private final CurrentIdentityAssociation callers;

    CartResource(
            AddToCart addToCart,
            ChangeLine changeLine,
            ApplyCoupon applyCoupon,
            ViewCart viewCart,
            @ConfigProperty(name = "comanda.currency") Currency currency,
            SecurityIdentity caller,
            CurrentIdentityAssociation callers) {
        this.addToCart = addToCart;
        this.changeLine = changeLine;
        this.applyCoupon = applyCoupon;
        this.viewCart = viewCart;
        this.currency = currency;
        this.caller = caller;
        this.callers = callers;
    }

    @GET
    @PermitAll
    public Uni<CartJson> view() {
        return callers.getDeferredIdentity()
                .chain(this::cartOf)
                .map(cart -> cart.map(CartJson::from).orElseGet(() -> CartJson.empty(currency)));
    }

    @POST
    @Path("/add")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<CartJson> add(@Nullable AddToCartJson body) {
        return addToCart.add(Required.body(body).toCommand(customer())).map(CartResource::answer);
    }

    @PATCH
    @Path("/lines/{lineId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<CartJson> setQuantity(UUID lineId, @Nullable QuantityJson body) {
        int quantity = Required.field("quantity", Required.body(body).quantity());
        return changeLine.setQuantity(customer(), lineId, quantity).map(CartResource::answer);
    }

    @DELETE
    @Path("/lines/{lineId}")
    public Uni<CartJson> remove(UUID lineId) {
        return changeLine.remove(customer(), lineId).map(CartResource::answer);
    }

    @PUT
    @Path("/coupon")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<CartJson> applyCoupon(@Nullable CouponCodeJson body) {
        String code = Required.field("code", Required.body(body).code());
        return applyCoupon.apply(customer(), code).map(CartResource::answer);
    }

    @DELETE
    @Path("/coupon")
    public Uni<CartJson> removeCoupon() {
        return applyCoupon.remove(customer()).map(CartResource::answer);
    }

    private Uni<Optional<PricedCart>> cartOf(SecurityIdentity visitor) {
        return visitor.isAnonymous()
                ? Uni.createFrom().item(Optional.empty())
                : viewCart.view(CurrentCustomer.customer(visitor));
    }

    private Customer customer() {
        return CurrentCustomer.customer(caller);
    }

    private static <R extends Refusal> CartJson answer(CartResult<R> result) {
        return switch (result) {
            case CartResult.Shown<R>(PricedCart cart) -> CartJson.from(cart);
            case CartResult.Refused<R>(R refusal) -> throw CartProblems.of(refusal);
        };
    }
}
