/** Shared by the outgoing adapters. */
@NullMarked
package dev.comanda.menu.adapter.out;

import org.jspecify.annotations.NullMarked;
