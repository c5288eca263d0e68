/** Real PostgreSQL and real Kafka as child processes of this JVM, for the local launcher and for tests. */
@NullMarked
package dev.comanda.servers;

import org.jspecify.annotations.NullMarked;
