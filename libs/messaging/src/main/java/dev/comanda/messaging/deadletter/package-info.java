/** Records that this service could never take: how they are kept, looked at, and taken once more. */
@NullMarked
package dev.comanda.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
