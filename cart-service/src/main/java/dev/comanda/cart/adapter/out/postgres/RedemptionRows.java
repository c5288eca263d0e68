package dev.comanda.cart.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class RedemptionRows implements PanacheRepositoryBase<RedemptionRow, UUID> {}
