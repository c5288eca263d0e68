package dev.comanda.systemtests.running;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many processes of a component the system of a test class runs. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Replicas {

    /** A list such as {@code gateway=2,order-service=2}. */
    String value();
}
