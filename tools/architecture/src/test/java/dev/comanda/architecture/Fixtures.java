package dev.comanda.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.comanda.fixture.InTests;
import dev.comanda.fixture.Violates;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Code that follows the rules or breaks them. */
final class Fixtures {

    static final String ALL = "dev.comanda.fixture";
    static final String SOUND = ALL + ".sound";

    private static final JavaClasses IMPORTED = new ClassFileImporter().importPackages(ALL);

    private Fixtures() {}

    static Code nothing() {
        return Code.split(new ClassFileImporter().importClasses(), Fixtures::isTest);
    }

    static Code under(String root) {
        return Code.split(IMPORTED.that(resideInAPackage(root + "..")), Fixtures::isTest);
    }

    /** The package that breaks the rule with this sentence. */
    static String breaking(String sentence) {
        return ALL + "." + sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** The classes below {@code root} that the message has to name. */
    static List<String> violators(String root) {
        return IMPORTED.stream()
                .filter(resideInAPackage(root + ".."))
                .filter(type -> type.isAnnotatedWith(Violates.class))
                .map(JavaClass::getName)
                .toList();
    }

    /** All fixtures that break a rule. */
    static Set<String> breaking() {
        return IMPORTED.getPackage(ALL).getSubpackages().stream()
                .map(JavaPackage::getName)
                .filter(name -> !name.equals(SOUND))
                .collect(Collectors.toSet());
    }

    private static boolean isTest(JavaClass type) {
        return outermost(type).isAnnotatedWith(InTests.class);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Fixtures::outermost).orElse(type);
    }
}
