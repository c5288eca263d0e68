package dev.comanda.systemtests.fuzz;

import java.util.List;

/**
 * Someone in whose name requests come.
 *
 * @param introduction header lines
 * @param known what there is to ask for, their own more often than what others have
 */
record Visitor(List<String> introduction, Known known) {}
