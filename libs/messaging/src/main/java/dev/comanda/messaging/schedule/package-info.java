/** The scheduled jobs of messaging. */
@NullMarked
package dev.comanda.messaging.schedule;

import org.jspecify.annotations.NullMarked;
