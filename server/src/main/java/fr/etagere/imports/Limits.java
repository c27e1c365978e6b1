package fr.etagere.imports;

/// What an operator sets.
///
/// @param operator SIRET of the organisation whose administrators import what all share; empty for nobody
/// @param mostBytes of a file as it is sent, compressed or not
/// @param rejectsDays how long the list of the rows that an import rejected is kept once it has ended
public record Limits(String operator, long mostBytes, int rejectsDays) {

    /// Two gibibytes: twice the largest file published in one piece.
    public static final long USUAL_BYTES = 2L << 30;

    /// Time to mend a file and bring it again, and no longer: what is rejected may name people.
    public static final int USUAL_REJECTS_DAYS = 90;

    /// How many imports of an organisation may be not done at once.
    public static final int MOST_OPEN = 20;
}
