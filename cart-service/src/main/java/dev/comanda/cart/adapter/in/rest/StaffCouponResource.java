package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.application.port.in.CouponViews;
import dev.comanda.cart.application.port.in.CouponViews.CouponView;
import dev.comanda.cart.application.port.in.CreateCoupon;
import dev.comanda.cart.application.port.in.EndCoupon;
import dev.comanda.cart.domain.BrokenRule;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.http.Required;
import dev.comanda.messaging.conflict.RetryOnConflict;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff's REST interface to coupons and their redemptions. */
@Path("/api/coupons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("manager")
@RetryOnConflict
class StaffCouponResource {

    private final CreateCoupon createCoupon;
    private final EndCoupon endCoupon;
    private final CouponViews views;
    private final InstantSource clock;

    StaffCouponResource(CreateCoupon createCoupon, EndCoupon endCoupon, CouponViews views, InstantSource clock) {
        this.createCoupon = createCoupon;
        this.endCoupon = endCoupon;
        this.views = views;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> create(@Nullable NewCouponJson body) {
        return createCoupon.create(Required.body(body).toDraft()).map(this::answer);
    }

    @GET
    public Uni<StaffCouponsJson> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("20") String limit) {
        return views.list(Paging.code("after", after), Paging.limit(limit))
                .map(page -> StaffCouponsJson.from(page, clock.instant()));
    }

    @GET
    @Path("/{code}")
    public Uni<StaffCouponJson> show(String code) {
        return views.find(code).map(this::found);
    }

    @POST
    @Path("/{code}/end")
    public Uni<StaffCouponJson> end(String code) {
        return endCoupon.end(code).chain(() -> views.find(code)).map(this::found);
    }

    @GET
    @Path("/{code}/redemptions")
    public Uni<RedemptionsJson> redemptions(
            String code,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        return views.redemptions(code, Paging.order("before", before), Paging.limit(limit))
                .map(page -> RedemptionsJson.from(page.orElseThrow(CouponProblems::unknown)));
    }

    private Response answer(CreateCoupon.Result result) {
        return switch (result) {
            case CreateCoupon.Result.Created(Coupon coupon) ->
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/coupons/" + coupon.code())
                        .entity(StaffCouponJson.from(new CouponView(coupon, 0), clock.instant()))
                        .build();
            case CreateCoupon.Result.CodeTaken(String code) -> throw CouponProblems.exists(code);
            case CreateCoupon.Result.Invalid(String _, List<BrokenRule> rules) -> throw CouponProblems.of(rules);
        };
    }

    private StaffCouponJson found(Optional<CouponView> coupon) {
        return StaffCouponJson.from(coupon.orElseThrow(CouponProblems::unknown), clock.instant());
    }
}
