/** What people read, held against what is there. Needs nothing that runs. */
@NullMarked
package dev.comanda.systemtests.docs;

import org.jspecify.annotations.NullMarked;
