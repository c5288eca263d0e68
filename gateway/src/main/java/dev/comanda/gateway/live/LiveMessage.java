package dev.comanda.gateway.live;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/**
 * The message to subscribers of an order. The order's JSON and all of its events have these fields, among others that are
 * ignored.
 *
 * @param orderId the order
 * @param version grows with every change of the order; at least 0
 * @param status the status of the order
 * @param refund the status of its refund
 * @param updatedAt when this version was created, RFC 3339
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LiveMessage(String orderId, Long version, String status, String refund, String updatedAt) {

    LiveMessage {
        Objects.requireNonNull(orderId, "orderId is missing");
        Objects.requireNonNull(version, "version is missing");
        Objects.requireNonNull(status, "status is missing");
        Objects.requireNonNull(refund, "refund is missing");
        Objects.requireNonNull(updatedAt, "updatedAt is missing");
    }
}
