package fr.etagere.reviews;

/// A line of the file of reviews that cannot be read. It stays in the file; what it said is not applied.
///
/// @param number from 1
/// @param text its beginning
public record DamagedLine(int number, String text) {

    private static final int SHOWN = 80;

    public DamagedLine {
        text = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
