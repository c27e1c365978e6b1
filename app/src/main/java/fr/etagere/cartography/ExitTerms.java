package fr.etagere.cartography;

import fr.etagere.doctrine.Clause;
import fr.etagere.exitplan.Situation;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import java.time.LocalDate;
import java.util.List;

/// What leaving a contract takes: the clauses that carry it, and the documents to ask for.
///
/// @param ask documents that say what no published source says
public record ExitTerms(List<Clause> clauses, List<Ask> ask) {

    private static final String PATH = "doctrine/portfolio/exit.yaml";

    public ExitTerms {
        clauses = List.copyOf(clauses);
        ask = List.copyOf(ask);
    }

    /// As the report takes them.
    public Situation.Terms terms() {
        return new Situation.Terms(
                clauses.stream()
                        .map(clause -> new Situation.Term(clause.id(), clause.fr(), clause.en()))
                        .toList(),
                ask.stream()
                        .map(one -> new Situation.Term(one.id(), one.fr(), one.en()))
                        .toList());
    }

    /// A document to ask for.
    public record Ask(String id, String fr, String en) {
        public Bilingual text() {
            return new Bilingual(fr, en);
        }
    }

    private record Written(List<String> clauses, List<Ask> ask, String source, LocalDate lastChecked, String status) {}

    /// Reads the data of the installation; a fault in it is ours.
    static ExitTerms of(Folders folders) {
        Materials materials = folders.data("doctrine", "doctrine/portfolio");
        Written written = Json.mapper().treeToValue(materials.tree(PATH), Written.class);
        List<Clause> clauses = materials.list("doctrine/clauses.yaml", Clause.class);
        return new ExitTerms(
                written.clauses().stream()
                        .map(id -> clauses.stream()
                                .filter(clause -> clause.id().equals(id))
                                .findFirst()
                                .orElseThrow(() -> new IllegalStateException(PATH + ": no clause " + id)))
                        .toList(),
                written.ask());
    }
}
