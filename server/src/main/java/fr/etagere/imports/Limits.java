package fr.etagere.imports;

/// What an operator sets.
///
/// @param operator SIRET of the organisation whose administrators import what all share; empty for nobody
/// @param mostBytes of a file as it is sent, compressed or not
public record Limits(String operator, long mostBytes) {

    /// Two gibibytes: twice the largest file published in one piece.
    public static final long USUAL_BYTES = 2L << 30;

    /// How many imports of an organisation may be not done at once.
    public static final int MOST_OPEN = 20;
}
