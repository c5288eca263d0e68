package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.function.Predicate;

/** The compiled classes of one module: what it ships, and its tests. */
record Code(JavaClasses production, JavaClasses tests, JavaClasses all) {

    private static final ImportOption NO_ARCHIVES = location -> !location.isJar();
    private static final ImportOption IN_TESTS = new ImportOption.OnlyIncludeTests();

    /** @param root the package that all of the module's classes lie in or below */
    static Code of(String root) {
        JavaClasses all = new ClassFileImporter().withImportOption(NO_ARCHIVES).importPackages(root);
        return split(all, Code::isTest);
    }

    static Code split(JavaClasses all, Predicate<JavaClass> isTest) {
        return new Code(subset(all, isTest.negate()), subset(all, isTest), all);
    }

    private static JavaClasses subset(JavaClasses all, Predicate<JavaClass> chosen) {
        return all.that(describe("chosen", chosen));
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource()
                .map(source -> IN_TESTS.includes(Location.of(source.getUri())))
                .orElse(false);
    }
}
