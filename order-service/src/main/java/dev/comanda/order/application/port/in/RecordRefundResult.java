package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.RefundResult;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Records the result of a refund on its order; the refund of an unknown order changes nothing. */
public interface RecordRefundResult {

    Uni<Void> record(UUID orderId, RefundResult result);
}
