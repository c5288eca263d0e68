/** Guest sessions: signed random cookies that need no store. */
@NullMarked
package dev.comanda.gateway.session;

import org.jspecify.annotations.NullMarked;
