package fr.etagere.app;

import fr.etagere.catalogue.Entry;
import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.Exposures;
import fr.etagere.exposure.Subject;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.Controllers;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the imported registers say of the company that sells an entry of the shelf: nothing when its name leads to none
/// or
/// to several, for a wrong company would be worse than none.
final class ProviderLines {

    private final Surroundings surroundings;
    private final Texts texts;

    ProviderLines(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    List<String> of(Entry entry, LocalDate on) throws IOException {
        var registers = new FilingRegisters(surroundings.home());
        boolean sold = entry.shelf() == Entry.Shelf.CLOUD || entry.shelf() == Entry.Shelf.MARKET;
        if (!sold || entry.provider().isBlank()) {
            return List.of();
        }
        if (registers.sources().isEmpty()) {
            return List.of(texts.get("provider.no-registers"));
        }
        var supplier = new Supplier(entry.provider(), null, null, null, null);
        Finding finding = RegisterNames.of(registers).find(supplier, new Reviews(surroundings.home()).list());
        return switch (finding) {
            case Finding.NotFound _ -> List.of(texts.get("provider.not-found", entry.provider()));
            case Finding.Ambiguous(List<Candidate> among) ->
                List.of(texts.get("provider.ambiguous", entry.provider(), among.size()));
            case Finding.Found(Candidate candidate, List<Candidate> _) -> known(candidate, registers.graph(), on);
        };
    }

    private List<String> known(Candidate candidate, OwnershipGraph graph, LocalDate on) {
        Ownership ownership = Graphs.ownership(graph, surroundings, on);
        Optional<Subject> subject = Subject.of(ownership, candidate.id(), on, List.of());
        if (subject.isEmpty()) {
            return List.of();
        }
        Controllers controllers = subject.get().controllers();
        Exposure exposure = Exposures.of(Materials.at(surroundings.root(), List.of(Exposures.FOLDER)))
                .of(subject.get(), on);
        var lines = new ArrayList<String>();
        lines.add(texts.get("provider.title", candidate.name(), candidate.id()));
        lines.addAll(new ControllersPage(graph, ownership, texts)
                .lines(controllers).stream().skip(1).map(line -> "  " + line).toList());
        String laws = String.join(
                ", ",
                exposure.reached().stream()
                        .map(one -> one.law().title().in(texts.lang()))
                        .distinct()
                        .toList());
        lines.add("  " + (laws.isEmpty() ? texts.get("provider.no-law") : texts.get("provider.laws", laws)));
        lines.add("  " + texts.get("provider.more", candidate.id()));
        return lines;
    }
}
