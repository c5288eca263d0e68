package dev.comanda.systemtests.poison;

import dev.comanda.contracts.event.Contracts;
import java.util.List;
import java.util.stream.Stream;

/** A topic as read by one consumer, and its poison records. */
enum ConsumedTopic {
    MENU_BY_CARTS("menu.items", "menu-service", "MenuItemChanged.v1", PoisonRecords.ofMenuItems(), "cart-service"),
    CARTS_BY_ORDERS("cart.events", "cart-service", "CartCheckedOut.v1", PoisonRecords.ofCheckouts(), "order-service"),
    PAYMENTS_BY_ORDERS(
            "payment.events", "payment-service", "PaymentSucceeded.v1", PoisonRecords.ofPayments(), "order-service"),
    PAID_ORDERS_BY_CARTS("order.events", "order-service", "OrderPaid.v1", PoisonRecords.ofPaidOrders(), "cart-service"),
    NEW_ORDERS_BY_PAYMENTS(
            "order.events", "order-service", "OrderCreated.v1", PoisonRecords.ofNewOrders(), "payment-service");

    private final String topic;
    private final String publisher;
    private final String type;
    private final List<Poison> own;
    private final String consumer;

    ConsumedTopic(String topic, String publisher, String type, List<Poison> own, String consumer) {
        this.topic = topic;
        this.publisher = publisher;
        this.type = type;
        this.own = own;
        this.consumer = consumer;
    }

    List<Poison> poisons() {
        return Stream.of(
                        PoisonRecords.ofEveryTopic(),
                        isCompacted() ? List.<Poison>of() : PoisonRecords.withoutKey(),
                        own)
                .flatMap(List::stream)
                .toList();
    }

    String consumer() {
        return consumer;
    }

    String deadLetters() {
        return "%s.%s.dlq".formatted(consumer, topic);
    }

    private boolean isCompacted() {
        return this == MENU_BY_CARTS;
    }

    String topic() {
        return topic;
    }

    /** The data of a good event. */
    String example() {
        return Contracts.of(publisher).contract(type).example().toPrettyString().replace("\" : ", "\": ");
    }

    String type() {
        return type;
    }
}
