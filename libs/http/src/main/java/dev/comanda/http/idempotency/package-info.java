/** Idempotency keys of requests, and the records of those that succeeded; known to use cases, so free of technology. */
@NullMarked
package dev.comanda.http.idempotency;

import org.jspecify.annotations.NullMarked;
