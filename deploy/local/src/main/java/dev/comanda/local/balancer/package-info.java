/** A TCP load balancer: gives the connections of one port to replicas that are healthy. */
@NullMarked
package dev.comanda.local.balancer;

import org.jspecify.annotations.NullMarked;
