/** Tests of the metrics of messaging. */
@NullMarked
package dev.comanda.messaging.metrics;

import org.jspecify.annotations.NullMarked;
