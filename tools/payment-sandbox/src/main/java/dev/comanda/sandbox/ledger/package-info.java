/** What has happened, in one append-only file, and what therefore holds now. */
@NullMarked
package dev.comanda.sandbox.ledger;

import org.jspecify.annotations.NullMarked;
