/** Faults, and when they occur. */
@NullMarked
package dev.comanda.chaos.fault;

import org.jspecify.annotations.NullMarked;
