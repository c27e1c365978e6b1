package fr.etagere.search;

import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Understood;
import fr.etagere.catalogue.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a search found.
///
/// @param hits best first
/// @param understood how the words were read
public record Found(List<Hit> hits, Understood understood) {

    /// All that matches, counted.
    ///
    /// @param total how many things match
    /// @param facets how many of them have each value of each facet, most frequent first
    public record Spread(int total, Map<Facet, List<Count>> facets) {}

    /// One answer.
    ///
    /// @param score comparable within one search only
    public record Hit(Entry entry, double score, List<Why> why, List<Missing> missing) {}

    /// What answers are sorted into.
    public enum Facet {
        SHELF,
        LICENCE,
        QUALIFIED,
        USED_BY,
        FUNCTION
    }

    public record Count(String value, int count) {}

    /// Why an entry answers.
    public sealed interface Why {

        /// Whether it answers by this, and is not only a possibility to look at.
        default boolean answers() {
            return switch (this) {
                case Gives gives -> !gives.inPart();
                case Bears bears -> bears.mostly();
                case Says _, Near _, Open _ -> false;
                case Replaces _, DoesAs _, Wished _, Passes _ -> true;
            };
        }

        /// It gives a function that the words ask for.
        ///
        /// @param inPart whether only a part of what was written says so
        record Gives(String function, String expression, boolean inPart) implements Why {}

        /// It is said to replace a product named.
        record Replaces(String brand) implements Why {}

        /// It does what a product named does.
        record DoesAs(String brand, String function) implements Why {}

        /// It bears the name written.
        ///
        /// @param mostly whether that name is most of what was written
        record Bears(String name, boolean mostly) implements Why {}

        /// What is said of it holds these words.
        record Says(List<String> words) implements Why {}

        /// It is of the kind that the words want.
        record Wished(Wish wish) implements Why {}

        /// It is open to the kind of body that the words name.
        record Open(String body) implements Why {}

        /// What is said of it holds words close to those written.
        record Near() implements Why {}

        /// It passes the filters, and no words were given.
        record Passes() implements Why {}
    }

    /// What is not there, or not proven, for what the words ask.
    public sealed interface Missing {

        /// A function asked that it is not known to give.
        record Function(String function) implements Missing {}

        /// A fact that no valid evidence supports.
        record Proof(String field) implements Missing {}

        /// A fact somebody contests.
        record Contested(String field) implements Missing {}

        /// No hosting qualification is held on the date.
        record Qualification() implements Missing {}

        /// A qualification is stated, and its dates are not.
        record QualificationDates() implements Missing {}

        /// No certificate for hosting health data is known.
        record Health() implements Missing {}

        /// No free licence is known of it.
        record Licence() implements Missing {}

        /// It ends on a day.
        record Ends(LocalDate on) implements Missing {}

        /// Who may use this State service is not established.
        record Access() implements Missing {}

        /// The list that held it has withdrawn it.
        record Withdrawn() implements Missing {}
    }
}
