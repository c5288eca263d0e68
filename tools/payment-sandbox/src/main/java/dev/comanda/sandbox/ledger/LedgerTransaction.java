package dev.comanda.sandbox.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Entries that are written atomically. */
public final class LedgerTransaction {

    private final LedgerState state;
    private final List<Entry> entries = new ArrayList<>();

    LedgerTransaction(LedgerState state) {
        this.state = state;
    }

    /** The state including this transaction's entries. */
    public LedgerState state() {
        return state;
    }

    public void add(Entry entry) {
        entries.add(entry);
        state.apply(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Stream<RecordedEvent> events() {
        return entries.stream()
                .filter(Entry.EventRecorded.class::isInstance)
                .map(entry -> ((Entry.EventRecorded) entry).event());
    }
}
