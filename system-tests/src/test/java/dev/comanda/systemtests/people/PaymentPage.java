package dev.comanda.systemtests.people;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The provider's own page, where a guest pays.
 *
 * @param address where the provider hosts it
 */
public record PaymentPage(String address) {

    /** A card that pays. */
    public static final String GOOD_CARD = "4242 4242 4242 4242";

    /** A card that the bank declines. */
    public static final String DECLINED_CARD = "4000 0000 0000 0002";

    /** A bank account that pays, but not at once. */
    public static final String SLOW_ACCOUNT = "AT61 1904 3002 3457 3201";

    /** A bank account whose bank refuses, but not at once. */
    public static final String EMPTY_ACCOUNT = "AT86 1904 3002 3547 3202";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");

    /** The provider's name of the session, the last part of the address. */
    public String session() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    public Response show() {
        return given().accept(ContentType.HTML).get(address);
    }

    public Response payFrom(String account) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("debit-email", "anna@example.com")
                .formParam("iban", account)
                .formParam("debit-name", "Anna Bianchi")
                .post(address + "/debit");
    }

    public Response payWith(String card) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("email", "anna@example.com")
                .formParam("number", card)
                .formParam("expiry", YearMonth.now(ZoneOffset.UTC).plusYears(1).format(MONTH))
                .formParam("cvc", "123")
                .formParam("name", "Anna Bianchi")
                .post(address);
    }
}
