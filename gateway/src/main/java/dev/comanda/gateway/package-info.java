/** The only door of Comanda: routes REST, relays WebSockets, keeps guest sessions and serves the pages. */
@NullMarked
package dev.comanda.gateway;

import org.jspecify.annotations.NullMarked;
