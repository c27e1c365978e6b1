package fr.etagere.web;

import java.util.List;

/// A question of a form. Its path is the JSON pointer of the answer; its words are under `field.<dotted path>`.
sealed interface Field {

    String path();

    /// A line of text.
    record Line(String path, int longest) implements Field {}

    /// Several lines of text.
    record Text(String path, int longest) implements Field {}

    /// A whole number.
    record Whole(String path) implements Field {}

    /// An amount in euros.
    record Money(String path) implements Field {}

    record Day(String path) implements Field {}

    /// Yes, no, or not known yet; not known is what it says until someone answers.
    record YesNo(String path) implements Field {}

    /// One of a few; none chosen leaves the field empty.
    ///
    /// @param options codes, worded under `field.<dotted path>.<code>`
    record Pick(String path, List<String> options) implements Field {}

    /// A list, one row a thing.
    ///
    /// @param columns their paths begin at the row (`/name`)
    /// @param noneIsAnswer whether the list may also be answered « none », which is not the same as empty
    record Rows(String path, List<Field> columns, boolean noneIsAnswer) implements Field {}

    /// The key of the field's words.
    default String key() {
        return "field" + path().replace('/', '.');
    }
}
