/** Published events, checked against their contracts. */
@NullMarked
package dev.comanda.menu.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
