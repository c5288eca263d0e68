/** The inbox: every event is processed once, however often it is delivered. */
@NullMarked
package dev.comanda.messaging.inbox;

import org.jspecify.annotations.NullMarked;
