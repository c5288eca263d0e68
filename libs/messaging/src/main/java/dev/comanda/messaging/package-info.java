/** Reliable messaging between services: what a transaction decides and what it says are committed together. */
@NullMarked
package dev.comanda.messaging;

import org.jspecify.annotations.NullMarked;
