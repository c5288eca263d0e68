/** Background workers, woken by events and by a schedule. */
@NullMarked
package dev.comanda.payment.adapter.in.schedule;

import org.jspecify.annotations.NullMarked;
