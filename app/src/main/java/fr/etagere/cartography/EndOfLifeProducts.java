package fr.etagere.cartography;

import fr.etagere.bom.EndOfLife;
import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Register;
import fr.etagere.lists.ListKind;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The products of endoflife.date that `catalogue import endoflife` has kept.
///
/// @param from how to cite the copy
/// @param retrieved the day it was read; null for a file given with the question
public record EndOfLifeProducts(
        EndOfLife endOfLife, String from, @Nullable LocalDate retrieved) {

    private static final String PATH = Catalogue.REGISTERS + "/" + ListKind.ENDOFLIFE.id() + ".json";

    /// The copy in use; empty when the list was never imported.
    static Optional<EndOfLifeProducts> imported(Folders folders) throws IOException {
        Materials kept = new Registers(folders.shared()).with(new Materials(Map.of()));
        if (!kept.under(Catalogue.REGISTERS).contains(PATH)) {
            return Optional.empty();
        }
        Register register = Json.mapper().readValue(kept.bytes(PATH), Register.class);
        List<EndOfLife.Known> known =
                register.cards().stream().map(EndOfLifeProducts::known).toList();
        return Optional.of(
                new EndOfLifeProducts(EndOfLife.of(known), register.source().title(), register.retrieved()));
    }

    private static EndOfLife.Known known(Card card) {
        List<String> identifiers = card.identifiers().entrySet().stream()
                .filter(one -> one.getKey().matches("(?:purl|cpe)(?:-\\d+)?"))
                .map(Map.Entry::getValue)
                .toList();
        return new EndOfLife.Known(
                card.identifiers().getOrDefault("endoflife", card.key()),
                identifiers,
                card.cycles().stream().map(EndOfLifeProducts::cycle).toList());
    }

    /// The list keeps the day as written, or `true` or `false`.
    private static EndOfLife.Cycle cycle(Card.SupportCycle cycle) {
        @Nullable String ends = cycle.ends();
        if (ends == null) {
            return new EndOfLife.Cycle(cycle.cycle(), null, null);
        }
        if (ends.equals("true") || ends.equals("false")) {
            return new EndOfLife.Cycle(cycle.cycle(), null, Boolean.valueOf(ends));
        }
        try {
            return new EndOfLife.Cycle(cycle.cycle(), LocalDate.parse(ends), null);
        } catch (DateTimeParseException e) {
            return new EndOfLife.Cycle(cycle.cycle(), null, null);
        }
    }
}
