/** Orders and their lifecycle: which transition is legal in which state, and its events. */
@NullMarked
package dev.comanda.order.domain;

import org.jspecify.annotations.NullMarked;
