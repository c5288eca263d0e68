/** Retries of changes that lost to a concurrent one, by whoever calls a use case. */
@NullMarked
package dev.comanda.messaging.conflict;

import org.jspecify.annotations.NullMarked;
