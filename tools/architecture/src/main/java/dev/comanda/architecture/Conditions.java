package dev.comanda.architecture;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;

/** Conditions whose messages name the class. */
final class Conditions {

    private Conditions() {}

    /**
     * @param what continues {@code classes should …}
     * @param complaint says what is wrong; begins with the full name
     */
    static <T> ArchCondition<T> should(String what, Predicate<T> fits, Function<T, String> complaint) {
        return new ArchCondition<>(what) {
            @Override
            public void check(T subject, ConditionEvents events) {
                events.add(new SimpleConditionEvent(subject, fits.test(subject), complaint.apply(subject)));
            }
        };
    }
}
