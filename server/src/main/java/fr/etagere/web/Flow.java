package fr.etagere.web;

/// How many pages a second are asked at most, on average: four seconds of it may be asked at once.
///
/// @param perSession of someone who came in
/// @param perAddress of strangers: many may be behind one address
public record Flow(int perSession, int perAddress) {

    /// More than anyone turns pages, and than an office of strangers does.
    public static final Flow USUAL = new Flow(50, 100);

    public Flow {
        if (perSession < 1 || perAddress < 1) {
            throw new IllegalArgumentException("nobody could ask anything");
        }
    }
}
