/** Records that this service could never take: how they are kept. */
@NullMarked
package dev.comanda.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
