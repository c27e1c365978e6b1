package fr.etagere.cartography;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Evidence;
import fr.etagere.catalogue.EvidenceSource;
import fr.etagere.ownership.Certainty;
import fr.etagere.portfolio.Fate;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where the shelf states that a provider has its seat, and the proof that holds on a day.
///
/// @param country ISO 3166-1 alpha-2
/// @param source title of what says so
record Stated(String country, String source, Evidence proof) {

    /// Nothing when it states none, or when nothing supports it any longer.
    static Optional<Stated> of(Catalogue catalogue, String provider, LocalDate day) {
        return catalogue
                .provider(provider)
                .filter(one -> one.country() != null)
                .flatMap(one -> one.proof("country", day)
                        .map(proof -> new Stated(
                                String.valueOf(one.country()),
                                catalogue
                                        .source(proof.source())
                                        .map(EvidenceSource::title)
                                        .orElse(proof.source()),
                                proof)));
    }

    /// What nobody has checked at its source makes it possible only.
    Fate.Falls falls(String provider) {
        return new Fate.Falls(
                proof.status() == Evidence.Status.DECLARED ? Certainty.POSSIBLE : Certainty.CERTAIN,
                Fate.By.STATED,
                List.of(Speaking.both(texts -> texts.get("substitutes.fate.stated", provider, said(texts)))),
                List.of());
    }

    /// The country, by whom it is said, when it was read and how far it was checked.
    String said(Texts texts) {
        return texts.get(
                "substitutes.fate.stated-by",
                Speaking.country(country, texts),
                source,
                texts.date(proof.retrieved()),
                texts.get("evidence." + proof.status()));
    }
}
