/** The wire format of events: CloudEvents 1.0 with JSON data. */
@NullMarked
package dev.comanda.messaging.event;

import org.jspecify.annotations.NullMarked;
