package fr.etagere.naming;

import java.util.Set;

/// A legal form of a country, as it is told from others.
///
/// @param id one form; spellings and languages of one form share it
/// @param family forms of one family and a common country do not contradict each other
/// @param countries ISO 3166-1 alpha-2; none when it exists in many
record LegalForm(String id, String family, Set<String> countries) {

    /// Whether both may be said of one entity. Nothing is said when they are kin but not the same.
    Verdict against(LegalForm other) {
        if (id.equals(other.id)) {
            return Verdict.SAME;
        }
        return family.equals(other.family) && meets(other) ? Verdict.NEAR : Verdict.DIFFERENT;
    }

    private boolean meets(LegalForm other) {
        return countries.isEmpty()
                || other.countries.isEmpty()
                || countries.stream().anyMatch(other.countries::contains);
    }

    enum Verdict {
        SAME,
        NEAR,
        DIFFERENT
    }
}
