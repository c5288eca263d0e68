/** Orders and their life: which transition is legal when, and what it says. */
@NullMarked
package dev.comanda.order.domain;

import org.jspecify.annotations.NullMarked;
