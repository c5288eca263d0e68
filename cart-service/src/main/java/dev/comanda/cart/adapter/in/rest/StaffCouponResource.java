package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.application.port.in.CouponViews;
import dev.comanda.cart.application.port.in.CouponViews.CouponView;
import dev.comanda.cart.application.port.in.CreateCoupon;
import dev.comanda.cart.application.port.in.EndCoupon;
import dev.comanda.cart.domain.BrokenRule;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.http.QueryParameter;
import dev.comanda.http.Required;
import dev.comanda.messaging.conflict.RetryOnConflict;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Staff's REST interface to coupons and their redemptions. */
@Path("/api/coupons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("manager")
@RetryOnConflict
class StaffCouponResource {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7E]{1,100}");

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
    public Uni<StaffCouponsJson> list(@Context UriInfo request) {
        return views.list(codeIn(QueryParameter.of("after", request)), limit(request))
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
    public Uni<RedemptionsJson> redemptions(String code, @Context UriInfo request) {
        return views.redemptions(code, QueryParameter.of("before", request).uuid(), limit(request))
                .map(page -> RedemptionsJson.from(page.orElseThrow(CouponProblems::unknown)));
    }

    private static int limit(UriInfo request) {
        return QueryParameter.limit(request, DEFAULT_LIMIT, MAX_LIMIT);
    }

    /** A code on which coupons are sorted; none has to have it. */
    private static Optional<String> codeIn(QueryParameter parameter) {
        return parameter.read(
                "a code",
                text -> Optional.of(text).filter(code -> CODE.matcher(code).matches()));
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
