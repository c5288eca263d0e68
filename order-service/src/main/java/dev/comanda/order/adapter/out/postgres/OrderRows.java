package dev.comanda.order.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OrderRows implements PanacheRepositoryBase<OrderRow, UUID> {}
