/** Tests with a real database. */
@NullMarked
package dev.comanda.http.idempotency.postgres;

import org.jspecify.annotations.NullMarked;
