/** The background work, woken by news and by the clock. */
@NullMarked
package dev.comanda.payment.adapter.in.schedule;

import org.jspecify.annotations.NullMarked;
