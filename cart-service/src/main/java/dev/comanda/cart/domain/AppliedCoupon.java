package dev.comanda.cart.domain;

/** @param discountText for display: {@code 10%} */
public record AppliedCoupon(String code, String discountText) {}
