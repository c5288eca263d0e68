/** Tests of the launcher, with tiny stand-ins for the applications and with the real servers. */
@NullMarked
package dev.comanda.launcher;

import org.jspecify.annotations.NullMarked;
