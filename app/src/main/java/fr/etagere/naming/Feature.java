package fr.etagere.naming;

/// What is measured between two records. Each is zero when it says nothing; the sign of its weight is fixed, so
/// that what agrees never lowers a score and what disagrees never raises it.
enum Feature {
    /// One, always.
    START(0),
    /// Tens of bits of the words in both names, four at most.
    MATCHED(1),
    /// The whole names agree.
    WHOLE(1),
    /// Tens of bits lost in words nearly alike.
    LOST(-1),
    /// Tens of bits that each name has and the other has not, the lesser of the two, two at most.
    CLASH(-1),
    /// Tens of bits of rare words on one side only, two at most.
    ONE_SIDED(-1),
    KIN(-1),
    ACTIVITY(-1),
    PLACE(-1),
    /// Each name has a place that the other has not.
    PLACES_CLASH(-1),
    NUMBERS(-1),
    /// Share of the information in both names that only one has.
    UNCOVERED(-1),
    REORDERED(-1),
    ACRONYM(1),
    /// Letters of the acronym beyond three.
    ACRONYM_LETTERS(1),
    FORMER(-1),
    TRADE(-1),
    FORM_SAME(1),
    FORM_CLASH(-1),
    COUNTRY_SAME(1),
    COUNTRY_CLASH(-1),
    CITY_SAME(1),
    CITY_CLASH(-1),
    /// Tens of bits that the names lack to be rarer than the register is large, when the places differ: homonyms.
    HOMONYM(-1),
    POSTCODE_SAME(1),
    POSTCODE_CLASH(-1),
    IDENTIFIER_SAME(1),
    IDENTIFIER_CLASH(-1);

    /// +1 when it can only speak for, -1 when it can only speak against, 0 when either.
    final int sign;

    Feature(int sign) {
        this.sign = sign;
    }

    static final int COUNT = values().length;
}
