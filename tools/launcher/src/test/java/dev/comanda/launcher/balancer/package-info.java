/** The load balancer on real sockets. */
@NullMarked
package dev.comanda.launcher.balancer;

import org.jspecify.annotations.NullMarked;
