package fr.etagere.naming;

import fr.etagere.ownership.LegalEntity.NameKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A name taken apart, ready to be laid beside another.
///
/// @param kind what it is to the entity; null for the legal name, or the name as given
/// @param words without the legal form, canonical, in order
/// @param written the same words before their abbreviations and translations were brought to one
/// @param kinds of each word
/// @param bits rarity of each word
/// @param forms legal forms found in it
/// @param joined the words that are not empty, in one
/// @param initials of the words that are not empty; then of all of them
@SuppressWarnings("ArrayRecordComponent")
record Name(
        @Nullable NameKind kind,
        String[] words,
        String[] written,
        Words.Kind[] kinds,
        double[] bits,
        List<LegalForm> forms,
        String joined,
        List<String> initials) {

    int size() {
        return words.length;
    }

    Name as(NameKind other) {
        return new Name(other, words, written, kinds, bits, forms, joined, initials);
    }
}
