package dev.comanda.payment.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class IdempotencyRecordRows implements PanacheRepositoryBase<IdempotencyRecordRow, IdempotencyRecordRow.IdRow> {}
