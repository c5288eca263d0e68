package dev.comanda.sandbox.page;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.ledger.Session;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that the payment page can answer. */
@Singleton
class PageResponses {

    private static final int UNPROCESSABLE = 422;

    private final SandboxConfig config;

    PageResponses(SandboxConfig config) {
        this.config = config;
    }

    Response fresh(Session session) {
        return page(200, session, Pages.checkout(CheckoutView.fresh(config.merchantName(), session)));
    }

    Response invalid(Session session, Map<String, String> entered, Map<String, String> errors) {
        CheckoutView view = CheckoutView.invalid(config.merchantName(), session, entered, errors);
        return page(UNPROCESSABLE, session, Pages.checkout(view));
    }

    Response declined(Session session, Map<String, String> entered, String message) {
        CheckoutView view = CheckoutView.declined(config.merchantName(), session, entered, message);
        return page(402, session, Pages.checkout(view));
    }

    Response complete(Session session) {
        return Response.seeOther(URI.create(session.successTarget())).build();
    }

    Response expired(Session session) {
        NoticeView view = new NoticeView(
                config.merchantName(),
                "This checkout has expired",
                "Nothing was charged. Go back to start again.",
                session.cancelTarget());
        return page(410, session, Pages.notice(view));
    }

    Response unknown() {
        NoticeView view = new NoticeView(
                config.merchantName(),
                "There is no such checkout",
                "The link may be incomplete. Go back to the shop and try again.",
                null);
        return page(404, null, Pages.notice(view));
    }

    private static Response page(int status, @Nullable Session session, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", contentSecurityPolicy(session))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .entity(page.render())
                .build();
    }

    // Browsers apply form-action to the redirect after the form too, so it must name where success leads.
    private static String contentSecurityPolicy(@Nullable Session session) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                + (session == null ? "" : " " + origin(URI.create(session.successTarget())));
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
