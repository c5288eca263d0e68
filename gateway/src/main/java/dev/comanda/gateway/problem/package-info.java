/** The refusals the gateway speaks itself, and the catalogue of every problem type of the API. */
@NullMarked
package dev.comanda.gateway.problem;

import org.jspecify.annotations.NullMarked;
