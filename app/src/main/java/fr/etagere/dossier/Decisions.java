package fr.etagere.dossier;

import fr.etagere.backing.Backing;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.doctrine.Doctrine;
import fr.etagere.grid.DrawLimit;
import fr.etagere.grid.GridReader;
import fr.etagere.need.Need;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Decides. Holds the doctrine and the shelf it decides with.
public final class Decisions {

    private final Materials materials;
    private final Doctrine doctrine;
    private final Catalogue catalogue;
    private final Backing backing;
    private final DrawLimit draws;

    public Decisions(Materials materials, Doctrine doctrine, Catalogue catalogue) {
        this(materials, doctrine, catalogue, Backing.nothing(), DrawLimit.NONE);
    }

    private Decisions(Materials materials, Doctrine doctrine, Catalogue catalogue, Backing backing, DrawLimit draws) {
        this.materials = materials;
        this.doctrine = doctrine;
        this.catalogue = catalogue;
        this.backing = backing;
        this.draws = draws;
    }

    /// The same tables and shelf, with imported registers of companies.
    ///
    /// @param registers unless they are empty, the materials must hold the folder of laws
    public Decisions with(Backing registers) {
        return new Decisions(materials, doctrine, catalogue, registers, draws);
    }

    /// The same, which refuse a comparison of more draws than a limit: to decide, to decide
    /// again, to verify.
    public Decisions with(DrawLimit limit) {
        return new Decisions(materials, doctrine, catalogue, backing, limit);
    }

    /// Loads the published tables and the shelf.
    public static Decisions with(Materials materials) {
        CompletableFuture<Catalogue> catalogue = CompletableFuture.supplyAsync(() -> Catalogue.load(materials));
        return new Decisions(materials, Doctrine.load(materials), catalogue.join());
    }

    /// What the doctrine and the shelf answer to a need on a date.
    public Decision decide(NeedReader.NeedFile file, LocalDate asOf) {
        return new Deciding(doctrine, catalogue, file, asOf).decision();
    }

    /// The same, with a comparison annexed.
    ///
    /// @param grid compared on the date of the decision; refused when it names a solution that is
    ///     not on the shelf, or asks for more draws than the limit
    public Read<Decision> decide(NeedReader.NeedFile file, GridReader.Written grid, LocalDate asOf) {
        return new Annexing(this).annex(decide(file, asOf), grid);
    }

    /// The same decision, with who stands behind its candidates.
    ///
    /// @throws UncheckedIOException when a register cannot be read
    public Decision behind(Decision decision) {
        try {
            return decision.with(new Behind(decision, catalogue).entries(backing, materials));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Backing backing() {
        return backing;
    }

    /// How many draws a comparison may ask for.
    public DrawLimit draws() {
        return draws;
    }

    /// What a need says of the shelf that is not so: a solution named there that does not exist.
    public List<Violation> violations(Need need) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < need.setAsideOrNone().size(); i++) {
            unknown(need.setAsideOrNone().get(i).solution(), "/setAside/" + i + "/solution", violations);
        }
        for (int i = 0; i < need.componentsOrNone().size(); i++) {
            Need.Wanted wanted = need.componentsOrNone().get(i).wanted();
            if (wanted != null && wanted.solution() != null) {
                unknown(wanted.solution(), "/components/" + i + "/wanted/solution", violations);
            }
        }
        return violations;
    }

    private void unknown(String solution, String pointer, List<Violation> violations) {
        if (catalogue.entry(solution).isEmpty()) {
            violations.add(new Violation(pointer, null, solution, "solution-unknown", List.of(solution)));
        }
    }

    public Materials materials() {
        return materials;
    }

    public Doctrine doctrine() {
        return doctrine;
    }

    public Catalogue catalogue() {
        return catalogue;
    }
}
