/** What happens to every request before anything else: the checks at the only door. */
@NullMarked
package dev.comanda.gateway.ingress;

import org.jspecify.annotations.NullMarked;
