package fr.etagere.app;

import fr.etagere.backing.Backed;
import fr.etagere.backing.BackedWords;
import fr.etagere.backing.Mitigation;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.naming.Candidate;
import fr.etagere.ownership.EntityId;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the imported registers say of the company that sells an entry of the shelf: nothing when its name leads to none
/// or to several, for a wrong company would be worse than none.
final class ProviderLines {

    private final Surroundings surroundings;
    private final Texts texts;

    ProviderLines(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    List<String> of(Entry entry, Catalogue catalogue, LocalDate on) throws IOException {
        boolean sold = entry.shelf() == Entry.Shelf.CLOUD || entry.shelf() == Entry.Shelf.MARKET;
        if (!sold || entry.provider().isBlank()) {
            return List.of();
        }
        Backed backed = surroundings.backing().of(List.of(entry), List.of(), catalogue, surroundings.laws(), on);
        Backed.Provider provider = backed.providers().getFirst();
        return switch (provider.standing()) {
            case Backed.Standing.NothingImported _ -> List.of(texts.get("provider.no-registers"));
            case Backed.Standing.NotNamed _ -> List.of(texts.get("provider.not-found", entry.provider()));
            case Backed.Standing.NotFound _ ->
                List.of(
                        provider.identity() == null
                                ? texts.get("provider.not-found", entry.provider())
                                : new BackedWords(backed, texts).inShort(provider));
            case Backed.Standing.Ambiguous(List<Candidate> among) ->
                List.of(
                        provider.identity() != null && provider.identity().disagree()
                                ? new BackedWords(backed, texts).inShort(provider)
                                : texts.get("provider.ambiguous", entry.provider(), among.size()));
            case Backed.Standing.Known known -> known(known, backed, provider);
        };
    }

    private List<String> known(Backed.Standing.Known known, Backed backed, Backed.Provider provider) {
        Backed.Registers registers = Objects.requireNonNull(backed.registers());
        var lines = new ArrayList<String>();
        Candidate candidate = known.entity();
        // An identifier that means nothing outside one file is only what the next command wants.
        lines.add(
                candidate.id().scheme().equals(EntityId.LOCAL)
                        ? texts.get("provider.title-local", candidate.name())
                        : texts.get("provider.title", candidate.name(), candidate.id()));
        lines.add("  " + new BackedWords(backed, texts).company(provider));
        lines.addAll(new ControllersPage(registers.graph(), registers.ownership(), texts)
                .lines(known.subject().controllers()).stream()
                        .skip(1)
                        .map(line -> "  " + line)
                        .toList());
        String laws = String.join(
                ", ",
                known.exposure().reached().stream()
                        .map(one -> one.law().title().in(texts.lang()))
                        .distinct()
                        .toList());
        lines.add("  " + (laws.isEmpty() ? texts.get("provider.no-law") : texts.get("provider.laws", laws)));
        List<Mitigation> mitigations = provider.mitigations();
        if (!mitigations.isEmpty()) {
            lines.add("  " + texts.get("backing.beside-title"));
            mitigations.forEach(one -> lines.add("    " + BackedWords.mitigation(one, texts)));
        }
        lines.add("  " + texts.get("provider.more", candidate.id()));
        return lines;
    }
}
