package dev.comanda.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/**
 * Where the parts of a hexagon lie, as package identifiers of ArchUnit.
 *
 * @param root the service's own package, such as {@code dev.comanda.order}
 */
record Layout(String root) {

    String domain() {
        return root + ".domain..";
    }

    /** The use cases themselves, in packages of their own or not, without their ports. */
    DescribedPredicate<JavaClass> useCases() {
        return resideInAPackage(application()).and(resideOutsideOfPackage(root + ".application.port.."));
    }

    String application() {
        return root + ".application..";
    }

    String ports() {
        return root + ".application.port.*..";
    }

    String inPorts() {
        return root + ".application.port.in..";
    }

    String outPorts() {
        return root + ".application.port.out..";
    }

    String adapters() {
        return root + ".adapter..";
    }

    String inAdapters() {
        return root + ".adapter.in..";
    }

    /** Every adapter by itself, without what adapters share. */
    String eachAdapter() {
        return root + ".adapter.(*).(*)..";
    }

    /** What adapters of one side share. */
    String betweenAdapters() {
        return root + ".adapter.*";
    }

    String adapter(String side, String technology) {
        return "%s.adapter.%s.%s..".formatted(root, side, technology);
    }

    String postgres() {
        return adapter("out", "postgres");
    }
}
