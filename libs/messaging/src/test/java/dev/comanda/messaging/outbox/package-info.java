/** Tests of the transactional outbox. */
@NullMarked
package dev.comanda.messaging.outbox;

import org.jspecify.annotations.NullMarked;
