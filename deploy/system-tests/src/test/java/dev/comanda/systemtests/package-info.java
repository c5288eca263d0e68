/** Stories of guests, staff and failures, told through the front door of the whole running system. */
@NullMarked
package dev.comanda.systemtests;

import org.jspecify.annotations.NullMarked;
