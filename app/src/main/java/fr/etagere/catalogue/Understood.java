package fr.etagere.catalogue;

import java.util.List;
import java.util.Set;

/// What a buyer's words were understood to ask for.
///
/// @param functions the functions asked, surest first
/// @param brands proprietary products named
/// @param without first words of the names of makers whose things are not wanted
/// @param wishes which kind of answer is wanted
/// @param bodies kinds of bodies that the words name, as entries write who may use them
/// @param corrections words read as other words
/// @param left words that named none of the above, as read
/// @param content the words that weigh something, as read
/// @param tokens all the words, as read
public record Understood(
        List<Asked> functions,
        List<Named> brands,
        Set<String> without,
        Set<Wish> wishes,
        Set<String> bodies,
        List<Correction> corrections,
        List<String> left,
        List<String> content,
        List<String> tokens) {

    /// A function asked for.
    ///
    /// @param weight up to 1: how surely it is asked
    /// @param whole whether all the words of a known expression are there
    /// @param expression the expression recognised
    public record Asked(String function, double weight, boolean whole, String expression) {}

    /// A product named.
    ///
    /// @param functions what it is used for
    /// @param left whether something else is wanted in its place
    public record Named(String brand, List<String> functions, boolean left) {}

    /// Whether something is wanted in the place of a product or of all that a maker makes.
    public boolean replacing() {
        return !without.isEmpty() || brands.stream().anyMatch(Named::left);
    }

    /// A word read as another.
    public record Correction(String written, String read) {}
}
