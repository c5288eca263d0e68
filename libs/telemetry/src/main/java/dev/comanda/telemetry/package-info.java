/** Health, traces, metrics and log context of every process. */
@NullMarked
package dev.comanda.telemetry;

import org.jspecify.annotations.NullMarked;
