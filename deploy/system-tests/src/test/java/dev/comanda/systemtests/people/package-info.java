/** Those who use the system, with nothing but what they have in life: a browser, a password, a card. */
@NullMarked
package dev.comanda.systemtests.people;

import org.jspecify.annotations.NullMarked;
