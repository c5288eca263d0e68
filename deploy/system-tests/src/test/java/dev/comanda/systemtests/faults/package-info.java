/** Orders that are paid for while the payment provider misbehaves. */
@NullMarked
package dev.comanda.systemtests.faults;

import org.jspecify.annotations.NullMarked;
