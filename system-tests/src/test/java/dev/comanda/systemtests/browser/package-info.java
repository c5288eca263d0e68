/** The pages as a guest's browser shows them. */
@NullMarked
package dev.comanda.systemtests.browser;

import org.jspecify.annotations.NullMarked;
