/** The driving ports: the use cases and views of payments. */
@NullMarked
package dev.comanda.payment.application.port.in;

import org.jspecify.annotations.NullMarked;
