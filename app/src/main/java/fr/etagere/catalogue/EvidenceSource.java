package fr.etagere.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where evidence was read, from `catalogue/sources.yaml`.
public record EvidenceSource(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable LocalDate date,
        Reliability status) {

    /// How sure the source is.
    public enum Reliability {
        CERTAIN,
        PRESS,
        TO_VERIFY
    }
}
