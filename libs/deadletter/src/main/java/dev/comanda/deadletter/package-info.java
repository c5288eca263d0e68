/** The dead letters of a service over HTTP, for those who run it. */
@NullMarked
package dev.comanda.deadletter;

import org.jspecify.annotations.NullMarked;
