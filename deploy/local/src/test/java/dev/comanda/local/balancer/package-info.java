/** The load balancer on real sockets. */
@NullMarked
package dev.comanda.local.balancer;

import org.jspecify.annotations.NullMarked;
