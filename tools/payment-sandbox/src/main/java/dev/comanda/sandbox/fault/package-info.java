/** Fault injection: rules, and the API that sets them. */
@NullMarked
package dev.comanda.sandbox.fault;

import org.jspecify.annotations.NullMarked;
