package fr.etagere.doctrine;

import fr.etagere.shared.Bilingual;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A word of the doctrine's vocabulary, from `doctrine/facts.yaml`: what a fact is called for people, the
/// values it may take, and what would settle it when it is missing.
///
/// @param type `number` or `text`; null for a fact with listed values
/// @param values labels by code, in the order of the file
/// @param ask what to ask for when the fact is missing
public record FactName(
        String name,
        String fr,
        String en,
        @Nullable String type,
        @Nullable String unit,
        @Nullable Map<String, Bilingual> values,
        Bilingual ask) {

    public Bilingual label() {
        return new Bilingual(fr, en);
    }
}
