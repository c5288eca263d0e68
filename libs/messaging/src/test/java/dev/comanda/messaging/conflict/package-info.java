/** Tests of retries. */
@NullMarked
package dev.comanda.messaging.conflict;

import org.jspecify.annotations.NullMarked;
