package fr.etagere.tender;

import fr.etagere.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The rules that read what is written.
final class WordingChecks {

    private final Tender tender;
    private final Catalogue catalogue;
    private final List<Place> places;

    WordingChecks(Tender tender, Catalogue catalogue) {
        this.tender = tender;
        this.catalogue = catalogue;
        this.places = Place.of(tender);
    }

    List<Finding> worded(Rule rule) {
        var findings = new ArrayList<Finding>();
        for (Place place : places) {
            if (!rule.where().contains(place.field()) || answered(rule.answered(), place)) {
                continue;
            }
            for (Wording sentence : place.text().sentences()) {
                if (!sentence.has(rule.unless())) {
                    sentence.first(rule.patterns()).ifPresent(quote -> findings.add(at(rule, place, quote)));
                }
            }
        }
        return findings;
    }

    /// Brands the shelf or the rule knows, one finding a sentence. With a justification a person must read it; without,
    /// it is refused.
    List<Finding> brands(Rule rule, boolean justified) {
        return (tender.brandJustification() != null) == justified
                ? branded(rule, sentence -> !sentence.has(rule.unless()))
                : List.of();
    }

    /// Brands in a sentence that opens to others: admitted only when nothing else can describe what is bought, which a
    /// person must judge.
    List<Finding> brandsOrEquivalent(Rule rule) {
        return branded(rule, sentence -> sentence.has(rule.unless()));
    }

    private List<Finding> branded(Rule rule, Predicate<Wording> concerned) {
        var findings = new ArrayList<Finding>();
        for (Place place : places) {
            if (rule.where().contains(place.field())) {
                place.text().sentences().stream()
                        .filter(concerned)
                        .map(sentence -> brandWords(rule, sentence))
                        .filter(quote -> !quote.isEmpty())
                        .forEach(quote -> findings.add(at(rule, place, quote)));
            }
        }
        return findings;
    }

    /// As the text writes them. The names of the rule are those of publishers, which the shelf knows by their products.
    private String brandWords(Rule rule, Wording sentence) {
        List<String> products = catalogue.brandWordsIn(sentence.written());
        return products.isEmpty() ? sentence.first(rule.patterns()).orElse("") : String.join(", ", products);
    }

    /// A vague label is made precise by an indicator that says something else.
    List<Finding> vague(Rule rule) {
        var findings = new ArrayList<Finding>();
        for (Place place : places) {
            if (place.field() != Rule.Field.LABEL) {
                continue;
            }
            Wording indicator =
                    Wording.of(tender.criteria().get(place.criterion()).indicator());
            if (indicator.blank() || wordsLeft(indicator, rule.patterns()) < 2) {
                place.text().first(rule.patterns()).ifPresent(quote -> findings.add(at(rule, place, quote)));
            }
        }
        return findings;
    }

    /// How many words of an indicator say something, the vague ones and the small ones apart.
    private static long wordsLeft(Wording indicator, List<Pattern> vague) {
        String left = indicator.folded();
        for (Pattern pattern : vague) {
            left = pattern.matcher(left).replaceAll(" ");
        }
        return Pattern.compile("[^\\p{L}\\p{N}%]+")
                .splitAsStream(left)
                .filter(word -> word.length() > 3 || word.chars().anyMatch(Character::isDigit))
                .count();
    }

    /// A qualification is in proportion when sensitive data are established and said.
    List<Finding> qualification(Rule rule) {
        return tender.sensitiveData() == Answer.YES && tender.sensitivity() != null ? List.of() : worded(rule);
    }

    /// Only the method of a price criterion is a price formula.
    List<Finding> priceFormula(Rule rule) {
        return worded(rule).stream()
                .filter(finding -> finding.criterion() >= 0
                        && tender.criteria().get(finding.criterion()).objective() == Tender.Objective.COST)
                .toList();
    }

    List<Finding> noEnvironment(Rule rule) {
        boolean taken = places.stream()
                .filter(place -> place.field() == Rule.Field.LABEL
                        || place.field() == Rule.Field.INDICATOR
                        || place.field() == Rule.Field.METHOD)
                .anyMatch(place -> place.text().has(rule.patterns()));
        return taken ? List.of() : List.of(new Finding(rule, "/criteria", "", -1));
    }

    private boolean answered(List<Pattern> answers, Place place) {
        if (answers.isEmpty()) {
            return false;
        }
        return places.stream()
                .filter(other -> place.criterion() < 0
                        ? other.path().equals(place.path())
                        : other.criterion() == place.criterion())
                .anyMatch(other -> other.text().has(answers));
    }

    private static Finding at(Rule rule, Place place, String quote) {
        return new Finding(rule, place.path(), quote, place.criterion());
    }
}
