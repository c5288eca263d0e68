/** Clients of the system: guests, staff, provider. */
@NullMarked
package dev.comanda.systemtests.people;

import org.jspecify.annotations.NullMarked;
