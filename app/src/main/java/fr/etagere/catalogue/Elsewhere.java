package fr.etagere.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What other lists say of an entry, beyond what a decision leans on: how they name it, who runs it, who sells
/// services for it, how long it is supported. A list that says nothing leaves its part empty.
///
/// @param identifiers id by scheme: `wikidata`, `sill`, `comptoir`, `endoflife`…
/// @param otherNames names under which people look for it
/// @param purposes what it is for, in the words of the lists; never proof that it gives a function
/// @param publishedBy the public body whose code forge account holds its source
/// @param differing where a list says otherwise than the entry
/// @param lookAlikes ids of entries with the same name that nothing proves to be the same thing
/// @param related entries that share something with it and are not the same thing
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Elsewhere(
        Map<String, String> identifiers,
        @Nullable String website,
        List<String> otherNames,
        List<String> purposes,
        List<Card.Use> usedBy,
        List<Card.Company> companies,
        List<Card.SupportCycle> cycles,
        @Nullable String publishedBy,
        Card.@Nullable Standing standing,
        List<Differing> differing,
        List<String> lookAlikes,
        List<Related> related) {

    static final Elsewhere NOTHING = new Elsewhere(
            Map.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of(), List.of(),
            List.of());

    // A file leaves out what it does not know.
    @SuppressWarnings("ConstantValue")
    public Elsewhere {
        identifiers = sorted(identifiers);
        otherNames = copy(otherNames);
        purposes = copy(purposes);
        usedBy = copy(usedBy);
        companies = copy(companies);
        cycles = copy(cycles);
        differing = copy(differing);
        lookAlikes = copy(lookAlikes);
        related = copy(related);
    }

    /// Always in the same order: what is written from it must be the same twice.
    static Map<String, String> sorted(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// A field on which a list disagrees with the entry.
    ///
    /// @param value what the list says
    /// @param source id of the source that says it
    public record Differing(String field, String value, String source) {}

    /// Another entry that shares something.
    ///
    /// @param by what is shared: the repository, or the identifier
    public record Related(String id, Relation relation, String by) {}

    /// What two entries may share without being one thing.
    public enum Relation {
        /// A service and the software it runs, or two services that run the same software.
        SAME_SOURCE,
        /// Lists give both the same identifier, and something else says that they are two things.
        SAME_IDENTIFIER
    }
}
