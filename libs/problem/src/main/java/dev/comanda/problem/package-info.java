/** What a refused request is told (problem details of RFC 9457), and how strictly a request is read. */
@NullMarked
package dev.comanda.problem;

import org.jspecify.annotations.NullMarked;
