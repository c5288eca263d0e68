/** Dead letters: storing, reading and replaying records that this service can't process. */
@NullMarked
package dev.comanda.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
