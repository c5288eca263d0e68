/** The REST interface to a service's dead letters, for operators. */
@NullMarked
package dev.comanda.messaging.deadletter.rest;

import org.jspecify.annotations.NullMarked;
