package fr.etagere.app;

import fr.etagere.backing.Backing;
import fr.etagere.cartography.Cartography;
import fr.etagere.cartography.Folders;
import fr.etagere.grid.Objectives;
import fr.etagere.lists.Registers;
import fr.etagere.registry.Registry;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// What a command finds around it: the installation, the home folder, the clock, and where to write.
record Surroundings(
        Properties properties, Map<String, String> environment, Clock clock, PrintWriter out, PrintWriter err) {

    /// The folder that holds `doctrine/` and `catalogue/`.
    Path root() {
        return Path.of(properties.getProperty("etagere.root", "."));
    }

    /// Where state is kept: `$ETAGERE_HOME`, `~/.etagere` by default.
    Path home() {
        String home = environment.get("ETAGERE_HOME");
        return home == null || home.isBlank()
                ? Path.of(properties.getProperty("user.home"), ".etagere")
                : Path.of(home);
    }

    /// The same, with nothing written that a terminal would obey or a reader not see.
    Surroundings shown() {
        return new Surroundings(
                properties,
                environment,
                clock,
                new PrintWriter(new ShownWriter(out), true),
                new PrintWriter(new ShownWriter(err), true));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// What is imported about an organisation, asked.
    Cartography cartography(TimeOptions time) {
        return Cartography.reading(new Folders(root(), home(), home()), err()::println, time.asOf(), time.knownOn());
    }

    /// The same, as it is imported now.
    Cartography cartography() {
        return cartography(new TimeOptions());
    }

    /// The objectives of a comparison, which a decision reads only when it has one.
    Materials objectives() {
        return Materials.at(root(), List.of(Objectives.FOLDER));
    }

    /// The laws and definitions that say who controls a company, which a decision reads only with registers of
    /// companies.
    Materials laws() {
        return Materials.at(root(), List.of(Backing.LAW));
    }

    /// The imported registers of companies.
    Registry registry() {
        return new Registry(home(), laws(), clock);
    }

    /// The registers of companies in use, with what reviewers decided of names.
    Backing backing() throws IOException {
        return Backing.current(home(), new Reviews(home()).list());
    }

    /// The published tables and shelf, with the lists imported here.
    Materials materials() throws IOException {
        return new Registers(home()).with(Materials.at(root()));
    }
}
