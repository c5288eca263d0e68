/** HTTP as it goes over the wire, byte for byte, for requests that no client library would send. */
@NullMarked
package dev.comanda.systemtests.wire;

import org.jspecify.annotations.NullMarked;
