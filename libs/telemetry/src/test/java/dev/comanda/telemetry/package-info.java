/** Tests of what operators are told. */
@NullMarked
package dev.comanda.telemetry;

import org.jspecify.annotations.NullMarked;
