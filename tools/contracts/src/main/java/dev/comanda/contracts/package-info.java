/** OpenAPI documents, completed with the problems they name, and checks of HTTP exchanges against them. */
@NullMarked
package dev.comanda.contracts;

import org.jspecify.annotations.NullMarked;
