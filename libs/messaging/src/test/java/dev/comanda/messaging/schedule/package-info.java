/** Tests of the scheduled jobs. */
@NullMarked
package dev.comanda.messaging.schedule;

import org.jspecify.annotations.NullMarked;
