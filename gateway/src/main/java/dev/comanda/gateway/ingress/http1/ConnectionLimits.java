package dev.comanda.gateway.ingress.http1;

import java.time.Duration;

/**
 * The deadlines and limits of one connection.
 *
 * @param headTime from the first byte of a request, or the opening of the connection, to the end of the head
 * @param bodyTime from the end of the head to the end of the body
 * @param idleTime without a request
 * @param stallTime with a response that the client does not read
 * @param responseTime from the end of a response to the moment when its client has taken all of it
 * @param pingInterval from a frame of a WebSocket's client to the ping that is sent if no other one follows
 * @param pongTime from that ping to any frame of the client
 * @param frames frames that a WebSocket's client may send in a second
 * @param frameBytes bytes that a WebSocket's client may send in a second
 */
public record ConnectionLimits(
        Duration headTime,
        Duration bodyTime,
        Duration idleTime,
        Duration stallTime,
        Duration responseTime,
        Duration pingInterval,
        Duration pongTime,
        int frames,
        int frameBytes) {}
