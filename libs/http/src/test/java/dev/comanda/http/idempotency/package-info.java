/** Tests of idempotency keys. */
@NullMarked
package dev.comanda.http.idempotency;

import org.jspecify.annotations.NullMarked;
