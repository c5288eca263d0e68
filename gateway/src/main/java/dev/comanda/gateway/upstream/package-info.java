/** The services behind the gateway: where they are, which of them can be called, and one call to one of them. */
@NullMarked
package dev.comanda.gateway.upstream;

import org.jspecify.annotations.NullMarked;
