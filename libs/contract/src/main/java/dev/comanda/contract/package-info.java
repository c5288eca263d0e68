/** OpenAPI documents, completed with the problems they name, and checks of HTTP exchanges against them. */
@NullMarked
package dev.comanda.contract;

import org.jspecify.annotations.NullMarked;
