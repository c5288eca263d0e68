/** The OpenAPI documents of the house, completed with the problems they name, and the check of HTTP exchanges against them. */
@NullMarked
package dev.comanda.contract;

import org.jspecify.annotations.NullMarked;
