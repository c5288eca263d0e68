/** The only entry point of Comanda: forwards REST calls, relays order events to WebSockets, keeps guest sessions, serves pages. */
@NullMarked
package dev.comanda.gateway;

import org.jspecify.annotations.NullMarked;
