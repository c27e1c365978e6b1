package fr.etagere.charts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.accounts.Role;
import fr.etagere.bom.BomKind;
import fr.etagere.bom.ComponentRegisters;
import fr.etagere.cartography.Cartography;
import fr.etagere.cartography.Folders;
import fr.etagere.cartography.Points;
import fr.etagere.cartography.Scope;
import fr.etagere.cartography.Shelving;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each organisation has the map of its own folder, read once as long as nothing is imported.
class ChartsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));

    @TempDir
    private Path home = Path.of("");

    private static Actor of(String siret) {
        return new Actor(UUID.nameUUIDFromBytes(siret.getBytes()), "Essai", siret, "Organisme", Set.of(Role.READER));
    }

    private Charts charts() {
        var homes = new Homes(home);
        var clock = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
        return new Charts(homes, ROOT, Shelving.of(new Folders(ROOT, home, home)), clock);
    }

    private void systems(String siret, String... names) throws IOException {
        Path own = Files.createDirectories(new Homes(home).of(siret));
        Path file = Files.writeString(
                own.resolve("systemes.csv"),
                "system,name,criticality,depends_on,kind\n"
                        + String.join(
                                "\n",
                                List.of(names).stream()
                                        .map(name ->
                                                name + "," + name + ",critical,Fournisseur de " + name + ",supplier")
                                        .toList())
                        + "\n");
        assertThat(new ComponentRegisters(own).keep(BomKind.SYSTEMS, List.of(file), null, DAY))
                .isInstanceOf(Read.Ok.class);
    }

    private static List<String> points(Cartography map) throws IOException {
        return map.singlePoints(Points.USUAL, Scope.ALL, DAY).points().stream()
                .map(point -> point.name())
                .toList();
    }

    @Test
    void anOrganisationIsAnsweredFromItsOwnFolderOnly() throws IOException {
        systems("11900000800019", "paie");
        systems("21900000700019", "cantine");
        Charts charts = charts();

        assertThat(points(charts.of(of("11900000800019"), null, null))).containsExactly("Fournisseur de paie");
        assertThat(points(charts.of(of("21900000700019"), null, null))).containsExactly("Fournisseur de cantine");
        assertThat(charts.of(of("13002526500013"), null, null).situation(Scope.ALL, DAY, Lang.FR, null))
                .isEmpty();
    }

    @Test
    void aMapIsReadAgainWhenSomethingIsImportedAndNotBefore() throws IOException {
        systems("11900000800019", "paie");
        Charts charts = charts();
        Cartography first = charts.of(of("11900000800019"), null, null);

        assertThat(charts.of(of("11900000800019"), null, null)).isSameAs(first);
        systems("11900000800019", "paie", "messagerie");

        assertThat(points(charts.of(of("11900000800019"), null, null)))
                .containsExactlyInAnyOrder("Fournisseur de paie", "Fournisseur de messagerie");
    }

    @Test
    void manyWhoAskAtOnceHaveTheSameAnswerReadOnce() throws Exception {
        systems("11900000800019", "paie");
        Charts charts = charts();
        Actor actor = of("11900000800019");

        try (var people = Executors.newFixedThreadPool(8)) {
            Callable<Object> asking = () -> charts.of(actor, null, null)
                    .chapters(Scope.ALL, DAY, Lang.FR)
                    .orElseThrow();
            List<Future<Object>> answers = people.invokeAll(Collections.nCopies(16, asking));
            Object first = answers.getFirst().get();
            for (Future<Object> answer : answers) {
                assertThat(answer.get()).isSameAs(first);
            }
        }
    }

    @Test
    void aReportIsMadeOnceAndForgottenWhenWhatItIsMadeFromChanges() throws Exception {
        systems("11900000800019", "paie");
        Charts charts = charts();
        var reports = new Reports(charts);
        Actor actor = of("11900000800019");
        var asked = new Reports.Asked(Scope.ALL, DAY, null, null, Lang.FR);

        assertThat(reports.of(actor, asked)).isInstanceOf(Reports.State.None.class);
        Reports.State state = reports.begin(actor, asked);
        while (state instanceof Reports.State.Underway under) {
            assertThat(under.place()).isBetween(1, under.of());
            state = reports.begin(actor, asked);
        }

        assertThat(state)
                .isInstanceOfSatisfying(
                        Reports.State.Done.class,
                        done -> assertThat(done.files())
                                .containsKeys(
                                        "dependencies.html",
                                        "dependencies.pdf",
                                        "dependencies.odt",
                                        "dependencies.json"));
        assertThat(reports.of(of("21900000700019"), asked)).isInstanceOf(Reports.State.None.class);
        assertThat(reports.begin(of("21900000700019"), asked)).isNotInstanceOf(Reports.State.Done.class);
        systems("11900000800019", "paie", "messagerie");
        assertThat(reports.of(actor, asked)).isInstanceOf(Reports.State.None.class);
    }
}
