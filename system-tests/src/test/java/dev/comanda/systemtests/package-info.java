/** System tests through the gateway: guests, staff and failures. */
@NullMarked
package dev.comanda.systemtests;

import org.jspecify.annotations.NullMarked;
