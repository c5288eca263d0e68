/** Tests of health checks. */
@NullMarked
package dev.comanda.telemetry;

import org.jspecify.annotations.NullMarked;
