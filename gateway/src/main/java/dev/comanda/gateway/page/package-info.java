/** The pages for browsers: landing page, live order, explanations of problems. */
@NullMarked
package dev.comanda.gateway.page;

import org.jspecify.annotations.NullMarked;
