/** Retries of changes that lost to a concurrent one, by the callers of use cases. */
@NullMarked
package dev.comanda.messaging.conflict;

import org.jspecify.annotations.NullMarked;
