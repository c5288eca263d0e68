/** HTTP/1 as it comes over the wire: read strictly, one request at a time, within bounds and deadlines. */
@NullMarked
package dev.comanda.gateway.ingress.http1;

import org.jspecify.annotations.NullMarked;
