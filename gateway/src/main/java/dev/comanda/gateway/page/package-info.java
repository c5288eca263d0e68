/** The few pages a browser sees: landing, live order, explanations of problems. */
@NullMarked
package dev.comanda.gateway.page;

import org.jspecify.annotations.NullMarked;
