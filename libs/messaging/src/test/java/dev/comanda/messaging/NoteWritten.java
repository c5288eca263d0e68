package dev.comanda.messaging;

import java.util.UUID;

/** The data of {@code NoteWritten.v1}. */
public record NoteWritten(UUID noteId, long version, String text) {}
