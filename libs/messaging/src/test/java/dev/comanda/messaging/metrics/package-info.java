/** Tests of what operators are told about messages. */
@NullMarked
package dev.comanda.messaging.metrics;

import org.jspecify.annotations.NullMarked;
