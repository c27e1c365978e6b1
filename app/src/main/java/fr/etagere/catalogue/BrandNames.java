package fr.etagere.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The spellings of one proprietary product, found as whole words with their capitals.
///
/// @param name the name shown
/// @param spellings the name and its other spellings
record BrandNames(String name, List<String> spellings) {

    boolean isIn(String text) {
        return writtenIn(text).isPresent();
    }

    /// The longest of its spellings that a text holds.
    Optional<String> writtenIn(String text) {
        // The pattern is made for the rare text that holds the plain letters, and for no other.
        return spellings.stream()
                .filter(text::contains)
                .filter(spelling -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(spelling) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find())
                .max(Comparator.comparingInt(String::length));
    }
}
