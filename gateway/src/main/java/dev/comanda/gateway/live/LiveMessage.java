package dev.comanda.gateway.live;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/**
 * What a watcher of an order is told. The same names stand in the order's JSON and in each of its events, whose other
 * fields are ignored.
 *
 * @param orderId the order
 * @param version grows with every change of the order; at least 0
 * @param status where the order is
 * @param refund where its refund is
 * @param updatedAt when this version came to be, RFC 3339
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
