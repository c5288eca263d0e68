/** The route table and the streaming way from a route to its service. */
@NullMarked
package dev.comanda.gateway.proxy;

import org.jspecify.annotations.NullMarked;
