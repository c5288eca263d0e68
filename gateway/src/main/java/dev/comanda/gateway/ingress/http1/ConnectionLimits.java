package dev.comanda.gateway.ingress.http1;

import java.time.Duration;

/**
 * What one connection may hold, and for how long.
 *
 * @param headTime from the first byte of a request, or the opening of the connection, to the end of the head
 * @param bodyTime from the end of the head to the end of the body
 * @param idleTime without a request
 * @param stallTime with an answer that the client does not read
 * @param answerTime from the end of an answer to the moment when its client has taken all of it
 * @param silenceTime a WebSocket without any frame from its client, pongs included
 * @param frames frames that a WebSocket's client may send in a second
 * @param frameBytes bytes that a WebSocket's client may send in a second
 */
public record ConnectionLimits(
        Duration headTime,
        Duration bodyTime,
        Duration idleTime,
        Duration stallTime,
        Duration answerTime,
        Duration silenceTime,
        int frames,
        int frameBytes) {}
