/** The hosted payment page, on which a person enters a card. */
@NullMarked
package dev.comanda.sandbox.page;

import org.jspecify.annotations.NullMarked;
