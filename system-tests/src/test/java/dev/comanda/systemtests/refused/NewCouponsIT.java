package dev.comanda.systemtests.refused;

import dev.comanda.systemtests.table.Refusals;
import dev.comanda.systemtests.table.RefusalsExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coupons that staff can't create. */
@ExtendWith(RefusalsExtension.class)
class NewCouponsIT {

    private static final String GOOD = """
        {"code": "SPRING", "percentBasisPoints": 1000, "startsAt": "2026-03-01T00:00:00Z", "endsAt": "2026-06-01T00:00:00Z"}\
        """;

    private final Refusals refusals;

    NewCouponsIT(Refusals refusals) {
        this.refusals = refusals;
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # of the good one                | instead                                                          | answer             | field: rule
        "SPRING"                         | null                                                             | 400 malformed      | code: is required
        "SPRING"                         | 5                                                                | 400 malformed      | code: must be a string
        "SPRING"                         | ""                                                               | 422 invalid-coupon | code: must have 3 to 32 letters
        "SPRING"                         | "AB"                                                             | 422 invalid-coupon | code: must have 3 to 32 letters
        "SPRING"                         | "SPRING 26"                                                      | 422 invalid-coupon | code: must have 3 to 32 letters
        "SPRING"                         | "SPRING\\u0000"                                                  | 422 invalid-coupon | code: must have 3 to 32 letters
        "SPRING"                         | "FRÜHLING"                                                       | 422 invalid-coupon | code: must have 3 to 32 letters
        "SPRING"                         | "A23456789012345678901234567890123"                              | 422 invalid-coupon | code: must have 3 to 32 letters
        "SPRING"                         | "save10"                                                         | 409 coupon-exists  | code = SAVE10
        "percentBasisPoints": 1000       | "percentBasisPoints": 0                                          | 422 invalid-coupon | percentBasisPoints: must be 1 to 10000
        "percentBasisPoints": 1000       | "percentBasisPoints": 10001                                      | 422 invalid-coupon | percentBasisPoints: must be 1 to 10000
        "percentBasisPoints": 1000       | "percentBasisPoints": "10"                                       | 400 malformed      | percentBasisPoints: must be a whole number
        "percentBasisPoints": 1000       | "percentBasisPoints": null                                       | 422 invalid-coupon | fixed: must be given instead of percentBasisPoints
        "percentBasisPoints": 1000       | "percentBasisPoints": 5, "fixed": {"amount": 5, "currency": "EUR"} | 422 invalid-coupon | fixed: must be given instead of percentBasisPoints
        "percentBasisPoints": 1000       | "fixed": {"amount": 5, "currency": "EUR"}, "cap": {"amount": 5, "currency": "EUR"} | 422 invalid-coupon | cap: requires percentBasisPoints
        "percentBasisPoints": 1000       | "fixed": {"amount": 0, "currency": "EUR"}                        | 422 invalid-coupon | fixed.amount: must be above zero
        "percentBasisPoints": 1000       | "fixed": {"amount": 5, "currency": "CHF"}                        | 422 invalid-coupon | fixed.currency: must be EUR
        "percentBasisPoints": 1000       | "fixed": {"amount": 5}                                           | 400 malformed      | fixed: has an illegal value
        "percentBasisPoints": 1000       | "fixed": 5                                                       | 400 malformed      | fixed: must be an object
        "2026-06-01T00:00:00Z"           | "2026-03-01T00:00:00Z"                                           | 422 invalid-coupon | endsAt: must be after startsAt
        "2026-06-01T00:00:00Z"           | "2026-06-01"                                                     | 400 malformed      | endsAt: must be a time
        "2026-06-01T00:00:00Z"           | null                                                             | 400 malformed      | endsAt: is required
        "2026-06-01T00:00:00Z"           | "+99999-01-01T00:00:00Z"                                         | 422 invalid-coupon | endsAt: must be in the years
        "2026-03-01T00:00:00Z"           | "-0001-01-01T00:00:00Z"                                          | 422 invalid-coupon | startsAt: must be in the years
        "percentBasisPoints": 1000       | "percentBasisPoints": 1000, "totalLimit": 0                      | 422 invalid-coupon | totalLimit: must be above zero
        "percentBasisPoints": 1000       | "percentBasisPoints": 1000, "customerLimit": -1                  | 422 invalid-coupon | customerLimit: must be above zero
        "percentBasisPoints": 1000       | "percentBasisPoints": 1000, "customerLimit": 2147483648          | 400 malformed      | customerLimit: is out of range
        "percentBasisPoints": 1000       | "percentBasisPoints": 1000, "used": 3                            | 400 unknown-field  | used: is not known here
        "percentBasisPoints": 1000       | "percentBasisPoints": 1000, "percentBasisPoints": 2000           | 400 malformed      | body: must be well-formed JSON
        """)
    void an_invalid_new_coupon(String of, String instead, String answer, @Nullable String about) {
        refusals.check("manager POST /api/coupons", GOOD.replace(of, instead), answer, about);
    }
}
