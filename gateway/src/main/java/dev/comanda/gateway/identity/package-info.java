/** Authenticates callers, and signs the short-lived tokens that identify them to the services. */
@NullMarked
package dev.comanda.gateway.identity;

import org.jspecify.annotations.NullMarked;
