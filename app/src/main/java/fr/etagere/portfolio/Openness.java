package fr.etagere.portfolio;

/// How much of what is used is open, when not every licence is stated.
///
/// @param open components whose licence is approved
/// @param other components whose licence is not
/// @param unknown components whose licence is not stated, or names no licence of the list
public record Openness(int open, int other, int unknown) {

    private static final double WHOLE = 100;

    /// Bounds of the share of open components, in percent.
    public ScaleShares.Part share() {
        int whole = open + other + unknown;
        return whole == 0
                ? new ScaleShares.Part(0, WHOLE)
                : new ScaleShares.Part(open * WHOLE / whole, (open + unknown) * WHOLE / whole);
    }

    /// One more component.
    public Openness plus(OpenLicences.Standing standing) {
        return switch (standing) {
            case APPROVED -> new Openness(open + 1, other, unknown);
            case NOT_APPROVED -> new Openness(open, other + 1, unknown);
            case UNKNOWN -> new Openness(open, other, unknown + 1);
        };
    }
}
