/** A TCP load balancer: gives the connections of one port to replicas that are healthy. */
@NullMarked
package dev.comanda.launcher.balancer;

import org.jspecify.annotations.NullMarked;
