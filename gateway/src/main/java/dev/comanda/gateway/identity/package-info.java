/** Who is calling, and the short-lived token that tells the services so. */
@NullMarked
package dev.comanda.gateway.identity;

import org.jspecify.annotations.NullMarked;
