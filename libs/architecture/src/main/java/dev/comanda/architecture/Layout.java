package dev.comanda.architecture;

/**
 * Where the parts of a hexagon lie, as package identifiers of ArchUnit.
 *
 * @param root the service's own package, such as {@code dev.comanda.order}
 */
record Layout(String root) {

    String domain() {
        return root + ".domain..";
    }

    /** The use cases themselves, without their ports. */
    String useCases() {
        return root + ".application";
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
