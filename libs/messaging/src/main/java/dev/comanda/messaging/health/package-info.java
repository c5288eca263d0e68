/** Whether the database behind outbox and inbox answers. */
@NullMarked
package dev.comanda.messaging.health;

import org.jspecify.annotations.NullMarked;
