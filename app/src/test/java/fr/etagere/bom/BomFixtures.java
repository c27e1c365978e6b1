package fr.etagere.bom;

import fr.etagere.bom.ComponentRegisters.Imported;
import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Short ways to import components in a test, and to look at what came of them.
final class BomFixtures {

    static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private BomFixtures() {}

    static Read<Imported> read(Path home, BomKind kind, String text) throws IOException {
        return read(home, kind, text, null);
    }

    static Read<Imported> read(Path home, BomKind kind, String text, @Nullable String system) throws IOException {
        Path file =
                Files.writeString(Files.createDirectories(home.resolve("in")).resolve("file"), text);
        return new ComponentRegisters(home).keep(kind, List.of(file), system, TODAY);
    }

    static Account imported(Path home, BomKind kind, String text) throws IOException {
        return kept(read(home, kind, text)).account();
    }

    static Imported kept(Read<Imported> read) {
        return switch (read) {
            case Read.Ok<Imported>(Imported done) -> done;
            case Read.Refused<Imported>(List<Violation> violations) ->
                throw new AssertionError("refused: " + violations);
        };
    }

    /// The code of the refusal, or the format.
    static String outcome(Read<Imported> read) {
        return switch (read) {
            case Read.Ok<Imported>(Imported done) -> done.account().format();
            case Read.Refused<Imported>(List<Violation> violations) ->
                violations.getFirst().code();
        };
    }

    /// Everything that the registers hold.
    static Played played(Path home) throws IOException {
        var played = new Played();
        new ComponentRegisters(home).play(played);
        return played;
    }

    static final class Played implements PortfolioFilings {
        final List<InformationSystem> systems = new ArrayList<>();
        final List<Component> components = new ArrayList<>();
        final List<Dependency> dependencies = new ArrayList<>();

        @Override
        public void contract(Contract contract) {
            throw new AssertionError("no contract is expected");
        }

        @Override
        public void system(InformationSystem system) {
            systems.add(system);
        }

        @Override
        public void component(Component component) {
            components.add(component);
        }

        @Override
        public void dependency(Dependency dependency) {
            dependencies.add(dependency);
        }

        /// `from > to`, followed by `?` when it is only possible.
        List<String> needs() {
            return dependencies.stream()
                    .map(need -> need.from().key() + " > " + need.to().key() + (need.certain() ? "" : " ?"))
                    .toList();
        }
    }
}
