/** Deliberate breaches, so that no rule is one that can't fail. */
@NullMarked
package dev.comanda.contracts.event;

import org.jspecify.annotations.NullMarked;
