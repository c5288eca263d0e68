/** Reliable messaging between services: changes and the events about them are committed together. */
@NullMarked
package dev.comanda.messaging;

import org.jspecify.annotations.NullMarked;
