package fr.etagere.doctrine;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text a rule or a value leans on, from `doctrine/sources.yaml`.
///
/// @param scope kinds of body the text binds; empty when it binds nobody by itself
/// @param from first day in force, inclusive; null when not established
/// @param to last day in force, inclusive
/// @param disputedFrom the dates claimed, when sources disagree on the start
/// @param lastChecked when a person last checked this line
public record Source(
        String id,
        String fr,
        String en,
        @Nullable String article,
        Force force,
        List<String> scope,
        Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<LocalDate> disputedFrom,
        LocalDate lastChecked,
        @Nullable String address,
        @Nullable Bilingual note) {

    /// What weight a text has.
    public enum Force {
        LAW,
        REGULATION,
        INSTRUCTION,
        GUIDANCE,
        PRACTICE,
        CASE_LAW,
        REFERENTIAL
    }

    public Bilingual title() {
        return new Bilingual(fr, en);
    }

    /// Whether the text is in force on a date; a text whose start is not established counts as in force.
    public boolean inForce(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
