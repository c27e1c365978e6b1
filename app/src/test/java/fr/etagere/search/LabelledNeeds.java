package fr.etagere.search;

import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.type.TypeFactory;

/// Needs with the entries that answer them, and the measures of a search over them.
final class LabelledNeeds {

    private static final int FIRST = 5;
    private static final int PAGE = 10;

    private LabelledNeeds() {}

    /// A need.
    ///
    /// @param relevant grade by entry id: 3 answers it, 2 answers it among other things, 1 in part
    record Labelled(String need, String style, Map<String, Integer> relevant) {
        Set<String> answers() {
            var answers = new HashSet<String>();
            relevant.forEach((id, grade) -> {
                if (grade >= 2) {
                    answers.add(id);
                }
            });
            return answers;
        }
    }

    /// How well a search did.
    ///
    /// @param ndcg normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002)
    /// @param recall share of the answers (grade 2 or 3) among the first five, of at most five
    record Measured(Labelled need, double ndcg, double recall, List<String> ranked) {}

    static List<Labelled> half(String name) {
        try (var in = LabelledNeeds.class.getResourceAsStream("/search/needs-" + name + ".yaml")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return switch (StrictReader.read(bytes)) {
                case Read.Ok<Document>(Document document) ->
                    Json.mapper()
                            .treeToValue(
                                    document.root(),
                                    TypeFactory.createDefaultInstance()
                                            .constructCollectionType(List.class, Labelled.class));
                case Read.Refused<Document> refused -> throw new IllegalStateException(refused.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Measured> measure(List<Labelled> needs, Function<String, List<String>> search) {
        return needs.stream()
                .filter(need -> !need.relevant().isEmpty())
                .map(need -> measured(need, search.apply(need.need())))
                .toList();
    }

    private static Measured measured(Labelled need, List<String> ranked) {
        double gain = 0;
        for (int i = 0; i < Math.min(PAGE, ranked.size()); i++) {
            gain += gain(need.relevant().getOrDefault(ranked.get(i), 0), i);
        }
        var ideal = new ArrayList<>(need.relevant().values());
        ideal.sort((a, b) -> b - a);
        double best = 0;
        for (int i = 0; i < Math.min(PAGE, ideal.size()); i++) {
            best += gain(ideal.get(i), i);
        }
        Set<String> answers = need.answers().isEmpty() ? need.relevant().keySet() : need.answers();
        long found = ranked.stream().limit(FIRST).filter(answers::contains).count();
        return new Measured(need, gain / best, (double) found / Math.min(FIRST, answers.size()), ranked);
    }

    private static double gain(int grade, int rank) {
        return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(rank + 2.0);
    }

    static double ndcg(List<Measured> all) {
        return all.stream().mapToDouble(Measured::ndcg).average().orElse(0);
    }

    static double recall(List<Measured> all) {
        return all.stream().mapToDouble(Measured::recall).average().orElse(0);
    }
}
