/** The HTTP server for clients, and the checks that apply to every request. */
@NullMarked
package dev.comanda.gateway.ingress;

import org.jspecify.annotations.NullMarked;
