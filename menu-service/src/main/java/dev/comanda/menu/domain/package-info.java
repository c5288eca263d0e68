/** What can be ordered and at what price, and the rules by which that may change. */
@NullMarked
package dev.comanda.menu.domain;

import org.jspecify.annotations.NullMarked;
