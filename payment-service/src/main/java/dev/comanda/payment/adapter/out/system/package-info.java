/** The clock, identifiers and notifications within this process. */
@NullMarked
package dev.comanda.payment.adapter.out.system;

import org.jspecify.annotations.NullMarked;
