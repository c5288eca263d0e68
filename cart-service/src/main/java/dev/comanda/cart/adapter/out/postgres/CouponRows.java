package dev.comanda.cart.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CouponRows implements PanacheRepositoryBase<CouponRow, String> {}
