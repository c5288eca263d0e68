/** The problems that the gateway responds with itself, and the catalogue of all problem types of the API. */
@NullMarked
package dev.comanda.gateway.problem;

import org.jspecify.annotations.NullMarked;
