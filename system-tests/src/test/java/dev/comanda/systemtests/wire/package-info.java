/** Raw HTTP, for requests that client libraries would not send. */
@NullMarked
package dev.comanda.systemtests.wire;

import org.jspecify.annotations.NullMarked;
