/** What every process tells its operators, and how. */
@NullMarked
package dev.comanda.telemetry;

import org.jspecify.annotations.NullMarked;
