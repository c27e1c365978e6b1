package fr.etagere.naming;

import fr.etagere.naming.Reason.Agreement;
import fr.etagere.naming.Reason.Level;
import fr.etagere.naming.Words.Kind;
import fr.etagere.ownership.LegalEntity.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Says a likeness in reasons, each with its bits: they add up to the score.
final class Explaining {

    private final Likeness likeness;
    private final Weights weights;
    private final Entry entry;
    private final Supplier supplier;

    Explaining(Likeness likeness, Weights weights, Entry entry, Supplier supplier) {
        this.likeness = likeness;
        this.weights = weights;
        this.entry = entry;
        this.supplier = supplier;
    }

    List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        for (Feature feature : Feature.values()) {
            double bits = likeness.of(feature) * weights.of(feature);
            if (bits != 0) {
                reasons.add(reason(feature, bits));
            }
        }
        reasons.sort((one, other) -> Double.compare(Math.abs(other.bits()), Math.abs(one.bits())));
        return reasons;
    }

    private Reason reason(Feature feature, double bits) {
        return switch (feature) {
            case START -> new Reason.Start(bits);
            case MATCHED -> wording(Reason.Kind.SHARED, aligned().shared, bits);
            case WHOLE -> wording(Reason.Kind.WHOLE, List.of(), bits);
            case LOST -> wording(Reason.Kind.NEARLY, aligned().nearly, bits);
            case CLASH -> wording(Reason.Kind.CLASH, only(Kind.values()), bits);
            case UNCOVERED -> wording(Reason.Kind.UNCOVERED, only(Kind.values()), bits);
            case ONE_SIDED -> wording(Reason.Kind.ONE_SIDED, only(Kind.OTHER), bits);
            case KIN -> wording(Reason.Kind.KIN, only(Kind.KIN), bits);
            case ACTIVITY -> wording(Reason.Kind.ACTIVITY, only(Kind.ACTIVITY, Kind.INSTITUTION), bits);
            case PLACE, PLACES_CLASH -> wording(Reason.Kind.PLACE, only(Kind.PLACE), bits);
            case NUMBERS -> wording(Reason.Kind.NUMBERS, only(Kind.OTHER), bits);
            case HOMONYM -> wording(Reason.Kind.COMMON, aligned().shared, bits);
            case REORDERED -> wording(Reason.Kind.REORDERED, List.of(), bits);
            case ACRONYM, ACRONYM_LETTERS ->
                wording(Reason.Kind.ACRONYM, List.of(likeness.left.joined(), likeness.right.joined()), bits);
            case FORMER -> other(NameKind.FORMER, bits);
            case TRADE -> other(NameKind.TRADE, bits);
            case FORM_SAME -> form(Agreement.SAME, bits);
            case FORM_CLASH -> form(Agreement.DIFFERENT, bits);
            case COUNTRY_SAME -> place(Level.COUNTRY, Agreement.SAME, supplier.country(), entry.country(), bits);
            case COUNTRY_CLASH -> place(Level.COUNTRY, Agreement.DIFFERENT, supplier.country(), entry.country(), bits);
            case CITY_SAME -> place(Level.CITY, Agreement.SAME, supplier.city(), entry.city(), bits);
            case CITY_CLASH -> place(Level.CITY, Agreement.DIFFERENT, supplier.city(), entry.city(), bits);
            case POSTCODE_SAME -> place(Level.POSTCODE, Agreement.SAME, supplier.postcode(), entry.postcode(), bits);
            case POSTCODE_CLASH ->
                place(Level.POSTCODE, Agreement.DIFFERENT, supplier.postcode(), entry.postcode(), bits);
            case IDENTIFIER_SAME -> identifier(Agreement.SAME, bits);
            case IDENTIFIER_CLASH -> identifier(Agreement.DIFFERENT, bits);
        };
    }

    private Alignment aligned() {
        return Objects.requireNonNull(likeness.alignment);
    }

    private static Reason wording(Reason.Kind kind, List<String> words, double bits) {
        return new Reason.Wording(kind, words, bits);
    }

    private Reason other(NameKind kind, double bits) {
        NameKind said = likeness.right.kind() != null ? likeness.right.kind() : likeness.left.kind();
        Name name = likeness.right.kind() != null ? likeness.right : likeness.left;
        return new Reason.OtherName(said == null ? kind : said, String.join(" ", name.words()), bits);
    }

    private Reason form(Agreement agreement, double bits) {
        return new Reason.Form(agreement, forms(likeness.left), forms(likeness.right), bits);
    }

    private static String forms(Name name) {
        return name.forms().stream().map(LegalForm::id).distinct().collect(Collectors.joining(", "));
    }

    private static Reason place(
            Level level,
            Agreement agreement,
            @org.jspecify.annotations.Nullable String asked,
            @org.jspecify.annotations.Nullable String registered,
            double bits) {
        return new Reason.Place(
                level, agreement, Objects.requireNonNull(asked), Objects.requireNonNull(registered), bits);
    }

    private Reason identifier(Agreement agreement, double bits) {
        return new Reason.Identifier(agreement, Objects.requireNonNull(supplier.identifier()), bits);
    }

    private List<String> only(Kind... kinds) {
        Alignment aligned = aligned();
        var words = new ArrayList<String>();
        collect(likeness.left, aligned.onlyLeft(), kinds, words);
        collect(likeness.right, aligned.onlyRight(), kinds, words);
        return words;
    }

    private void collect(Name name, List<Integer> only, Kind[] kinds, List<String> into) {
        for (int i : only) {
            if (List.of(kinds).contains(name.kinds()[i]) && !likeness.isOurCity(name.words()[i])) {
                into.add(name.words()[i]);
            }
        }
    }
}
