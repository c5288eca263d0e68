/** What one client, and all of them together, may take of this process. */
@NullMarked
package dev.comanda.gateway.limit;

import org.jspecify.annotations.NullMarked;
