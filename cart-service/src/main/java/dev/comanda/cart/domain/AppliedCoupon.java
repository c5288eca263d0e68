package dev.comanda.cart.domain;

/** @param discountText as a guest reads it: {@code 10%} */
public record AppliedCoupon(String code, String discountText) {}
