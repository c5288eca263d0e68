/** Numbers for operators that only the database knows. */
@NullMarked
package dev.comanda.messaging.metrics;

import org.jspecify.annotations.NullMarked;
