package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.RefundProgress;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Shows at its order how a refund went; one of money that belongs to no order changes nothing. */
public interface FollowRefund {

    Uni<Void> follow(UUID orderId, RefundProgress progress);
}
