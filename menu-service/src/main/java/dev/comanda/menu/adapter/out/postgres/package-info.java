/** The menu in PostgreSQL. */
@NullMarked
package dev.comanda.menu.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
