/** The menu over HTTP: for guests as one document, for staff item by item. */
@NullMarked
package dev.comanda.menu.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
