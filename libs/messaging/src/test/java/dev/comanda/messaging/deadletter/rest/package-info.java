/** Tests of the dead letters over HTTP, and a consumer that has some. */
@NullMarked
package dev.comanda.messaging.deadletter.rest;

import org.jspecify.annotations.NullMarked;
