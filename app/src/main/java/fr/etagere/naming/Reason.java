package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity.NameKind;
import java.util.List;

/// One thing that speaks for or against a candidate.
public sealed interface Reason {

    /// For when positive, against when negative.
    double bits();

    /// How likely any two records are one, before anything is compared.
    record Start(double bits) implements Reason {}

    /// Words of the two names.
    ///
    /// @param words as folded; `left → right` where they are not written alike
    record Wording(Kind kind, List<String> words, double bits) implements Reason {
        public Wording {
            words = List.copyOf(words);
        }
    }

    /// What is said of words.
    enum Kind {
        /// In both names.
        SHARED,
        /// The whole names agree, in order.
        WHOLE,
        /// Nearly alike: a slip of the keyboard, an abbreviation, a cut.
        NEARLY,
        /// Each name has words that the other has not.
        CLASH,
        /// Part of the names that only one has, whatever it says.
        UNCOVERED,
        /// Only one name has them: what it is called by.
        ONE_SIDED,
        /// Only one name has them, and they usually mark another entity of a group (« Bank », « International »).
        KIN,
        /// Only one name has them: a trade (« services »).
        ACTIVITY,
        /// Only one name has them: a place.
        PLACE,
        /// Numbers that differ.
        NUMBERS,
        /// One name is the initials of the other.
        ACRONYM,
        /// Names too common for one company when their places differ.
        COMMON,
        /// The same words in another order.
        REORDERED
    }

    /// The legal form in the names.
    record Form(Agreement agreement, String asked, String registered, double bits) implements Reason {}

    /// The country, city or postcode.
    record Place(Level level, Agreement agreement, String asked, String registered, double bits) implements Reason {}

    /// Which part of an address.
    enum Level {
        COUNTRY,
        CITY,
        POSTCODE
    }

    /// A number of a register.
    record Identifier(Agreement agreement, String asked, double bits) implements Reason {}

    /// Two things given on both sides agree or not; what is missing on one side says nothing and is no reason.
    enum Agreement {
        SAME,
        DIFFERENT
    }

    /// It is another name of the entity that agrees, not the legal one.
    record OtherName(NameKind kind, String name, double bits) implements Reason {}

    /// A reviewer decided so before.
    record Reviewed(EntityId entity, double bits) implements Reason {}
}
