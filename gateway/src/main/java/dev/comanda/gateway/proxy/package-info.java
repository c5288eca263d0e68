/** The route table, the checks of a call, and its way to the service and back. */
@NullMarked
package dev.comanda.gateway.proxy;

import org.jspecify.annotations.NullMarked;
