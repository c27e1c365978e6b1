package fr.etagere.exitplan;

import fr.etagere.portfolio.Fate;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitution;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether substitutes fall with what is cut off, as people read it: the same in the report, on a
/// terminal and in a page.
public record FateWords(Texts texts) {

    /// What is missing to know who controls some substitutes, each with the document that would
    /// settle it.
    ///
    /// @param substitutes by name, those of whom the very same is missing
    public record Missing(String substitutes, List<String> asks) {

        public Missing {
            asks = List.copyOf(asks);
        }
    }

    /// In two or three words.
    public String label(Substitute one) {
        return texts.get(
                one.fate() instanceof Fate.Falls falls
                        ? "substitutes.fate.FALLS." + falls.certainty()
                        : "substitutes.fate." + one.fate().state());
    }

    /// The grounds, a sentence each, then the laws that may reach its provider.
    public List<String> because(Substitute one) {
        return Stream.concat(one.fate().because().stream(), one.fate().laws().stream())
                .map(this::said)
                .toList();
    }

    /// The label and the first ground, in one line.
    public String line(Substitute one) {
        return Stream.concat(
                        Stream.of(label(one)),
                        one.fate().because().stream().limit(1).map(this::said))
                .collect(Collectors.joining(texts.get("colon")));
    }

    /// Why one that falls is not proposed: every ground.
    public String aside(Substitute one) {
        return texts.get(
                "substitutes.aside.line",
                one.name(),
                one.provider() == null ? texts.get("provider.unknown") : one.provider(),
                label(one),
                String.join(texts.semicolon(), because(one)));
    }

    /// What to ask for, once for all of whom the same is missing.
    public List<Missing> missing(Collection<Substitution> substitutions) {
        Map<List<String>, Set<String>> byAsk = new LinkedHashMap<>();
        substitutions.stream()
                .flatMap(one -> Stream.concat(one.found().stream(), one.aside().stream()))
                .filter(one -> !one.fate().ask().isEmpty())
                .forEach(one -> byAsk.computeIfAbsent(
                                one.fate().ask().stream().map(this::said).toList(), _ -> new LinkedHashSet<>())
                        .add(one.name()));
        return byAsk.entrySet().stream()
                .map(one -> new Missing(String.join(", ", one.getValue()), one.getKey()))
                .toList();
    }

    /// The grounds of those that are in a state, once for all that have the same.
    public List<String> grounds(Collection<Substitution> substitutions, Fate.State state) {
        Map<String, Set<String>> byGround = new LinkedHashMap<>();
        substitutions.stream()
                .flatMap(one -> one.found().stream())
                .filter(one -> one.fate().state() == state)
                .forEach(one -> byGround.computeIfAbsent(
                                String.join(texts.semicolon(), because(one)), _ -> new LinkedHashSet<>())
                        .add(one.name()));
        return byGround.entrySet().stream()
                .map(one -> String.join(", ", one.getValue()) + texts.get("colon") + one.getKey())
                .toList();
    }

    private String said(Bilingual sentence) {
        return sentence.in(texts.lang());
    }
}
