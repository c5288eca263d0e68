/** Payments, refunds, webhooks and reconciliation over HTTP. */
@NullMarked
package dev.comanda.payment.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
