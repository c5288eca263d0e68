/** The REST interface: one document for guests, single items for staff. */
@NullMarked
package dev.comanda.menu.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
