package fr.etagere.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Understood;
import fr.etagere.catalogue.Wish;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.FrameworkName;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says in words how a search was read, why an entry answers and what it lacks: the same words
/// on a terminal and on a page.
public final class SearchWording {

    private final Catalogue catalogue;
    private final Lang lang;
    private final Texts texts;

    public SearchWording(Catalogue catalogue, Lang lang) {
        this.catalogue = catalogue;
        this.lang = lang;
        this.texts = Texts.of(lang);
    }

    /// How the words were read, a line for each thing understood.
    public List<String> understood(Understood understood) {
        var lines = new ArrayList<String>();
        understood.corrections().forEach(one -> lines.add(texts.get("search.read-as", one.written(), one.read())));
        if (!understood.functions().isEmpty()) {
            lines.add(texts.get(
                    "search.asks",
                    understood.functions().stream()
                            .map(asked -> label(asked.function()))
                            .collect(Collectors.joining(", "))));
        }
        understood
                .brands()
                .forEach(named -> lines.add(
                        texts.get(named.left() ? "search.replaces-brand" : "search.names-brand", named.brand())));
        if (!understood.without().isEmpty()) {
            lines.add(texts.get("search.without", String.join(", ", understood.without())));
        }
        return lines;
    }

    /// Why an entry answers.
    public String why(Found.Why why) {
        return switch (why) {
            case Found.Why.Gives(String function, String expression, boolean inPart) ->
                !inPart && isLabel(function, expression)
                        ? texts.get("search.why.gives-plainly", label(function))
                        : texts.get(inPart ? "search.why.gives-part" : "search.why.gives", label(function), expression);
            case Found.Why.Replaces(String brand) -> texts.get("search.why.replaces", brand);
            case Found.Why.DoesAs(String brand, String function) ->
                texts.get("search.why.does-as", label(function), brand);
            case Found.Why.Bears(String name, boolean mostly) ->
                texts.get(mostly ? "search.why.bears" : "search.why.bears-part", name);
            case Found.Why.Says(List<String> words) -> texts.get("search.why.says", String.join(", ", words));
            case Found.Why.Wished(Wish wish) -> texts.get("search.why.wished." + wish);
            case Found.Why.Open(String body) -> texts.get("search.why.open", texts.get("body." + body));
            case Found.Why.Near _ -> texts.get("search.why.near");
            case Found.Why.Passes _ -> texts.get("search.why.passes");
        };
    }

    /// What is not there, or not proven.
    public String missing(Found.Missing missing) {
        return switch (missing) {
            case Found.Missing.Function(String function) -> texts.get("search.missing.function", label(function));
            case Found.Missing.Proof(String field) -> texts.get("search.missing.proof", field(field));
            case Found.Missing.Contested(String field) -> texts.get("search.missing.contested", field(field));
            case Found.Missing.Qualification _ -> texts.get("search.missing.qualification");
            case Found.Missing.QualificationDates _ -> texts.get("search.missing.qualification-dates");
            case Found.Missing.Health _ -> texts.get("search.missing.health");
            case Found.Missing.Licence _ -> texts.get("search.missing.licence");
            case Found.Missing.Ends(LocalDate on) -> texts.get("search.missing.ends", texts.date(on));
            case Found.Missing.Access _ -> texts.get("search.missing.access");
            case Found.Missing.Withdrawn _ -> texts.get("search.missing.withdrawn");
        };
    }

    /// A facet and its values with their counts, on one line.
    public String facet(Found.Facet facet, List<Found.Count> counts) {
        return name(facet)
                + texts.get("colon")
                + counts.stream()
                        .map(count -> value(facet, count.value()) + " " + count.count())
                        .collect(Collectors.joining(" · "));
    }

    /// What a facet is called.
    public String name(Found.Facet facet) {
        return texts.get("facet." + facet);
    }

    /// What a value of a facet is called.
    public String value(Found.Facet facet, String value) {
        return switch (facet) {
            case SHELF -> texts.get("shelf." + value);
            case FUNCTION -> label(value);
            case QUALIFIED -> FrameworkName.of(value, texts);
            case LICENCE, USED_BY -> value;
        };
    }

    private String field(String field) {
        return texts.get("field." + field);
    }

    /// The name of a function in either language says nothing more than the name.
    private boolean isLabel(String function, String expression) {
        Bilingual label = catalogue.vocabulary().label(function);
        return expression.equalsIgnoreCase(label.fr()) || expression.equalsIgnoreCase(label.en());
    }

    private String label(String function) {
        return catalogue.vocabulary().label(function).in(lang);
    }
}
