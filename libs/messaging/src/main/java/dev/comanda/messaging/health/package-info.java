/** The readiness check of the database. */
@NullMarked
package dev.comanda.messaging.health;

import org.jspecify.annotations.NullMarked;
