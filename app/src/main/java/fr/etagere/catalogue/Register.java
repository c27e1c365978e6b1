package fr.etagere.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One published list as it was imported: a dated, immutable copy of what its rows say, kept under
/// `$ETAGERE_HOME/registers/catalogue` and named by the hash of its content.
///
/// @param kind which list: `sill`, `comptoir`…
/// @param source what to cite as evidence; its id is unique to this copy
/// @param retrieved the day it was read
/// @param status what kind of support a row of this list is
/// @param confidence how far this list is trusted
/// @param cards the rows kept
public record Register(
        String kind,
        EvidenceSource source,
        LocalDate retrieved,
        Evidence.Status status,
        Evidence.Confidence confidence,
        List<Card> cards) {

    public Register {
        cards = List.copyOf(cards);
    }

    /// What this copy supports.
    Evidence evidence(List<String> claims, @Nullable LocalDate expires) {
        return new Evidence(claims, source.id(), retrieved, expires, status, confidence);
    }

    /// Adds to the evidence of one thing what this copy supports. It vouches once, however many of its rows speak of
    /// it.
    void vouch(List<Evidence> evidence, Set<String> claims) {
        for (int i = 0; i < evidence.size(); i++) {
            List<String> held = evidence.get(i).claims();
            if (evidence.get(i).equals(evidence(held, null))) {
                var all = new LinkedHashSet<>(held);
                all.addAll(claims);
                evidence.set(i, evidence(List.copyOf(all), null));
                return;
            }
        }
        evidence.add(evidence(List.copyOf(claims), null));
    }
}
