package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.domain.Refund;
import java.util.List;
import java.util.UUID;

/** All refunds of an order. */
record RefundsJson(List<RefundJson> refunds) {

    static RefundsJson from(UUID orderId, List<Refund> refunds) {
        return new RefundsJson(
                refunds.stream().map(refund -> RefundJson.from(orderId, refund)).toList());
    }
}
