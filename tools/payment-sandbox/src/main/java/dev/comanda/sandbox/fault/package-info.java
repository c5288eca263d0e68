/** What the sandbox is told to do wrong, and the address at which it is told. */
@NullMarked
package dev.comanda.sandbox.fault;

import org.jspecify.annotations.NullMarked;
