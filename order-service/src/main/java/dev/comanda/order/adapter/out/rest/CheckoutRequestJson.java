package dev.comanda.order.adapter.out.rest;

import dev.comanda.money.Money;
import dev.comanda.order.domain.CheckoutRequest;
import org.jspecify.annotations.Nullable;

/** @param expectedTotal the guest's consent to this total */
record CheckoutRequestJson(@Nullable Money expectedTotal) {

    static CheckoutRequestJson from(CheckoutRequest request) {
        return new CheckoutRequestJson(request.expectedTotal().orElse(null));
    }
}
