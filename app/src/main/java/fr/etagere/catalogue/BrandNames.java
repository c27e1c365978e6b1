package fr.etagere.catalogue;

import java.util.List;
import java.util.regex.Pattern;

/// The spellings of one proprietary product, found as whole words with their capitals.
///
/// @param name the name shown
/// @param spellings the name and its other spellings
/// @param wholeWords the same as one pattern
record BrandNames(String name, List<String> spellings, Pattern wholeWords) {

    static BrandNames of(String name, List<String> spellings) {
        String alternatives =
                String.join("|", spellings.stream().map(Pattern::quote).toList());
        return new BrandNames(
                name,
                List.copyOf(spellings),
                Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])"));
    }

    boolean isIn(String text) {
        // Looking for the plain letters first spares almost every text the slow pattern.
        return spellings.stream().anyMatch(text::contains)
                && wholeWords.matcher(text).find();
    }
}
