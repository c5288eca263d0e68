package dev.comanda.order.adapter.in.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page; null on the last one */
record OrdersJson(List<OrderJson> orders, @Nullable UUID next) {}
