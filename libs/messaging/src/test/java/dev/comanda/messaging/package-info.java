/** An aggregate, its topics and its events to test reliable messaging with. */
@NullMarked
package dev.comanda.messaging;

import org.jspecify.annotations.NullMarked;
