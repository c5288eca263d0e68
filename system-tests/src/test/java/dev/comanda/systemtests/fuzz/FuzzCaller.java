package dev.comanda.systemtests.fuzz;

import java.util.List;

/**
 * The caller of fuzzed requests.
 *
 * @param credentialHeader header lines
 * @param known existing values, the caller's own more often than others
 */
record FuzzCaller(List<String> credentialHeader, KnownValues known) {}
