package dev.comanda.menu.domain;

/** Whether the kitchen can make something right now. */
public enum Availability {
    AVAILABLE,
    SOLD_OUT
}
