package dev.comanda.systemtests.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.comanda.systemtests.people.Guest;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** The page of one order, open in the browser of the guest who ordered. */
public final class OrderPage implements AutoCloseable {

    private static final String COOKIE = "comanda_session";

    /** Records the page's messages about its connection, until the page is reloaded. */
    private static final String OBSERVE = """
            addEventListener("DOMContentLoaded", () => {
              window.connections = [];
              const shown = document.getElementById("connection");
              new MutationObserver(() => window.connections.push(shown.textContent)).observe(shown, { childList: true });
            });
            """;

    /** Makes every socket request a path that the gateway refuses. */
    private static final String REFUSE_SOCKETS = """
            window.refusedSockets = 0;
            window.WebSocket = class extends WebSocket {
              constructor(address) {
                super(new URL("/api/live/nothing", address));
                this.addEventListener("close", () => window.refusedSockets++);
              }
            };
            """;

    private final BrowserContext context;
    private final Page page;

    private OrderPage(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        page.navigate(address);
        page.evaluate("window.firstLoad = true");
    }

    public static OrderPage open(Browser browser, URI gateway, Guest guest, String orderId) {
        return open(context(browser, gateway, guest), gateway, orderId);
    }

    public static OrderPage openWithoutSockets(Browser browser, URI gateway, Guest guest, String orderId) {
        var context = context(browser, gateway, guest);
        context.addInitScript(REFUSE_SOCKETS);
        return open(context, gateway, orderId);
    }

    private static OrderPage open(BrowserContext context, URI gateway, String orderId) {
        return new OrderPage(context, gateway + "/orders/" + orderId);
    }

    private static BrowserContext context(Browser browser, URI gateway, Guest guest) {
        var context = browser.newContext();
        var session = Objects.requireNonNull(guest.session(), "the guest has no session yet");
        context.addCookies(List.of(new Cookie(COOKIE, session).setUrl(gateway.toString())));
        context.addInitScript(OBSERVE);
        return context;
    }

    /** Waits until the page shows this status and headline. */
    public void awaitStatus(String status, String headline) {
        await("the page shows " + status)
                .until(() -> page.locator("#order[data-status=" + status + "] h1")
                        .allTextContents()
                        .contains(headline));
    }

    /** The page's messages about its connection, in order, without empty ones. */
    public List<String> connections() {
        var texts = (List<?>) page.evaluate("window.connections");
        return texts.stream()
                .map(Object::toString)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** How many sockets were refused. */
    public int refusedSockets() {
        return (int) page.evaluate("window.refusedSockets");
    }

    public boolean wasLoadedOnce() {
        return (boolean) page.evaluate("window.firstLoad === true");
    }

    @Override
    public void close() {
        context.close();
    }
}
