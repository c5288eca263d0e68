/** The use cases of orders: load, decide, save. */
@NullMarked
package dev.comanda.order.application;

import org.jspecify.annotations.NullMarked;
