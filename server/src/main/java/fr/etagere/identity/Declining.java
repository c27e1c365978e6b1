package fr.etagere.identity;

/// An error in the provider's own words: anyone can write them in an address, so they are kept
/// short and plain.
final class Declining {

    private static final int LONGEST = 200;

    private Declining() {}

    static SignIn.Declined of(String code, String description) {
        return new SignIn.Declined(plain(code), plain(description));
    }

    private static String plain(String text) {
        String line = text.replaceAll("\\p{C}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
