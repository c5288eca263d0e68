/** Problem details of RFC 9457, and strict parsing of requests. */
@NullMarked
package dev.comanda.http;

import org.jspecify.annotations.NullMarked;
