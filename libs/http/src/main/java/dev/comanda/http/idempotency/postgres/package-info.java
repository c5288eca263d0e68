/** The table of idempotency records: its schema, its rows and their retention, in services that enable it. */
@NullMarked
package dev.comanda.http.idempotency.postgres;

import org.jspecify.annotations.NullMarked;
