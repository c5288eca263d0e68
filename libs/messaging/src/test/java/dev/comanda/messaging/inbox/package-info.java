/** Tests of the inbox and the dead letters. */
@NullMarked
package dev.comanda.messaging.inbox;

import org.jspecify.annotations.NullMarked;
