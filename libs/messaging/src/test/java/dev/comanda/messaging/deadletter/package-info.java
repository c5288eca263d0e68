/** Tests of dead letters. */
@NullMarked
package dev.comanda.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
