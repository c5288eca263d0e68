/** A small resource that refuses in every way there is. */
@NullMarked
package dev.comanda.http;

import org.jspecify.annotations.NullMarked;
