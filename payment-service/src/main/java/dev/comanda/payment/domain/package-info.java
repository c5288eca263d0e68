/** What a payment is, and what it may become. */
@NullMarked
package dev.comanda.payment.domain;

import org.jspecify.annotations.NullMarked;
