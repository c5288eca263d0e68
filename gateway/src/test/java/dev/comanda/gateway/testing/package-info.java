/** What the tests of the gateway stand on: stubs of the services, keys, and ways to send requests. */
@NullMarked
package dev.comanda.gateway.testing;

import org.jspecify.annotations.NullMarked;
