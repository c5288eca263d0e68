/** Tests of the event envelope. */
@NullMarked
package dev.comanda.messaging.event;

import org.jspecify.annotations.NullMarked;
