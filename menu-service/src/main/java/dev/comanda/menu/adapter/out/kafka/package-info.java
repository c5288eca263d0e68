/** The menu's changes as events on Kafka. */
@NullMarked
package dev.comanda.menu.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
