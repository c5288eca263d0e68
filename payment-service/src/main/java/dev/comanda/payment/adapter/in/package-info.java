/** Shared by driving adapters: a way to wake the background workers. */
@NullMarked
package dev.comanda.payment.adapter.in;

import org.jspecify.annotations.NullMarked;
