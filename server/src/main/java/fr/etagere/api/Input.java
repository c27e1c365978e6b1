package fr.etagere.api;

import fr.etagere.records.Verifications;
import fr.etagere.shared.StrictReader;
import java.util.Set;

/// What an operation takes as a body.
enum Input {
    NONE(0, Set.of()),
    /// A file of any size and type, read by the operation itself as it comes.
    STREAM(0, Set.of()),
    /// A small object.
    JSON(1 << 20, Set.of("application/json")),
    /// The whole content of a step: a grid may be as large as its file.
    CONTENT(StrictReader.MAX_BYTES, Set.of("application/json")),
    /// A file that people also write by hand: a need, a grid.
    DOCUMENT(StrictReader.MAX_BYTES, Set.of("application/json", "application/yaml")),
    /// A table of one offer, as a spreadsheet writes it.
    TABLE(1 << 20, Set.of("text/csv")),
    /// A decision file, read by the operation itself once there is a place for it.
    DECISION(Verifications.MOST_BYTES, Set.of("application/json"));

    private final int mostBytes;
    private final Set<String> types;

    Input(int mostBytes, Set<String> types) {
        this.mostBytes = mostBytes;
        this.types = types;
    }

    /// Whether the operation itself reads it.
    boolean later() {
        return this == STREAM || this == DECISION;
    }

    int mostBytes() {
        return mostBytes;
    }

    Set<String> types() {
        return types;
    }
}
