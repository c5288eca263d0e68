/** Problem details of RFC 9457, and strict parsing of requests. */
@NullMarked
package dev.comanda.problem;

import org.jspecify.annotations.NullMarked;
