/** The REST interface to a service's dead letters, for operators. */
@NullMarked
package dev.comanda.deadletter;

import org.jspecify.annotations.NullMarked;
