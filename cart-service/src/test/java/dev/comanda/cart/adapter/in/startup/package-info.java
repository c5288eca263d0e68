/** What is done once, when the service starts. */
@NullMarked
package dev.comanda.cart.adapter.in.startup;

import org.jspecify.annotations.NullMarked;
