/** Metrics from the database. */
@NullMarked
package dev.comanda.messaging.metrics;

import org.jspecify.annotations.NullMarked;
