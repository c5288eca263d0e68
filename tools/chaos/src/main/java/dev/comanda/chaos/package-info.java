/** Runs the house while parts of it are killed and its provider misbehaves, and checks what it promised. */
@NullMarked
package dev.comanda.chaos;

import org.jspecify.annotations.NullMarked;
