package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Notifications;

class PlainNotificationsTest extends NotificationsContract {

    @Override
    protected Notifications notifications() {
        return new PlainNotifications();
    }

    @Override
    protected String provider() {
        return PlainNotifications.PROVIDER;
    }

    @Override
    protected byte[] body(String eventId, String sessionId) {
        return PlainNotifications.body(eventId, sessionId);
    }

    @Override
    protected String signature(byte[] body) {
        return PlainNotifications.signature(body);
    }
}
