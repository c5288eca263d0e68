/** Time, identifiers and news within this process. */
@NullMarked
package dev.comanda.payment.adapter.out.system;

import org.jspecify.annotations.NullMarked;
