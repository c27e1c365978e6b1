package fr.etagere.bom;

import static fr.etagere.bom.BomFixtures.TODAY;
import static fr.etagere.bom.BomFixtures.imported;
import static fr.etagere.bom.BomFixtures.kept;
import static fr.etagere.bom.BomFixtures.outcome;
import static fr.etagere.bom.BomFixtures.played;
import static fr.etagere.bom.BomFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem.Criticality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Systems, from a table, from Mercator and from repositories.
class SystemsImportTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void theExampleComesInWhole() throws IOException {
        Account account = kept(new ComponentRegisters(home)
                        .keep(BomKind.SYSTEMS, List.of(BomFixtures.ROOT.resolve("examples/systemes.csv")), null, TODAY))
                .account();
        assertThat(account.read()).isEqualTo(7);
        assertThat(account.kept()).isEqualTo(7);
        assertThat(account.systems()).isEqualTo(3);
        assertThat(account.warnings()).isEmpty();
        assertThat(played(home).needs())
                .contains(
                        "FR-INSEE-13002526500013 > paie",
                        "paie > annuaire",
                        "paie > FR",
                        "annuaire > DE ?",
                        "site > annuaire ?",
                        "NAME-Service de la communication > site");
        assertThat(played(home).dependencies)
                .filteredOn(need -> "base".equals(need.group()))
                .extracting(Dependency::kind)
                .containsExactly(Dependency.Kind.RUNS_ON, Dependency.Kind.RUNS_ON);
    }

    @Test
    void wrongRowsAreRejectedWithTheirReasonAndTheOthersKept() throws IOException {
        Account account = imported(home, BomKind.SYSTEMS, """
                system;name;organisation;criticality;hosting_country;depends_on;kind;group;certain;since;until
                a;A;;critical;FR;b;;;;;
                a;A;;critical;FR;b;;;;;
                a;Autre;;;;;;;;;
                ;sans;;;;;;;;;
                c;;;énorme;;;;;;;
                d;;;;XX;;;;;;
                e;;;;;f;planet;;;;
                g;;;;;h;;;peut-être;;
                i;;;;;j;;;;2026-01-02;2026-01-01
                """);
        assertThat(account.read()).isEqualTo(9);
        assertThat(account.kept()).isEqualTo(1);
        assertThat(account.duplicates()).isEqualTo(1);
        assertThat(account.firstRejected())
                .extracting(row -> row.violations().getFirst().code())
                .containsExactly(
                        "bom-system-conflict",
                        "text-missing",
                        "bom-criticality",
                        "bom-country",
                        "bom-kind",
                        "bom-truth",
                        "bom-until-before-since");
        assertThat(account.warnings()).containsEntry("system-undescribed", 1L);
    }

    @Test
    void aCartographyOfMercatorGivesSystemsHostsAndSuppliers() throws IOException {
        Account account = imported(home, BomKind.MERCATOR, """
                {"applications": [
                   {"id": 1, "name": "Paie", "vendor": "Éditeur", "security_need_c": 2, "security_need_a": 4, "entity_resp_id": 7,
                    "entities": [8, 99], "logical_servers": [3, 4]},
                   {"id": 2, "name": "Site", "logical_servers": [{"id": 3}]}, {"id": 5}],
                 "logical-servers": [{"id": 3, "name": "s3", "physicalServers": [6]}, {"id": 4, "name": "s4"}],
                 "physicalServers": [{"id": 6, "name": "p6"}],
                 "entities": [{"id": 7, "name": "DSI"}, {"id": 8, "name": "RH"}]}""");
        assertThat(account.read()).isEqualTo(8);
        assertThat(account.rejected()).isEqualTo(1);
        assertThat(account.warnings()).containsEntry("link-elsewhere", 1L);
        assertThat(played(home).systems)
                .extracting(system -> system.criticality())
                .containsExactly(Criticality.CRITICAL, Criticality.UNKNOWN);
        assertThat(played(home).needs())
                .containsExactlyInAnyOrder(
                        "Paie > logical_servers/s3 ?",
                        "Paie > logical_servers/s4 ?",
                        "Paie > NAME-Éditeur",
                        "NAME-RH > Paie",
                        "NAME-DSI > Paie",
                        "Site > logical_servers/s3",
                        "logical_servers/s3 > physical_servers/p6");
        assertThat(outcome(read(home, BomKind.MERCATOR, "{\"entities\": []}"))).isEqualTo("bom-mercator");
    }

    @Test
    void rangesStayAsWrittenAndWhatIsNotPublishedHasNoPurl() throws IOException {
        Path repos = Files.writeString(home.resolve("repos.ndjson"), """
                {"full_name": "o/old", "archived": true}
                {"full_name": "o/new", "archived": false}
                {"archived": false}
                """);
        Path dependencies = Files.writeString(home.resolve("dependencies.csv"), """
                repo,manifest,ecosystem,package,version_spec,scope
                o/new,package.json,npm,react,^18.0.0,dependencies
                o/new,sub_package.json,npm,react,^18.0.0,devDependencies
                o/old,package.json,npm,@s/x,npm:@t/y@2,dependencies
                o/old,package.json,npm,mine,workspace:*,dependencies
                o/gone,requirements.txt,pypi,Django,,requirements
                """);
        Account account = kept(new ComponentRegisters(home)
                        .keep(BomKind.GITSCAN, List.of(dependencies, repos), null, TODAY))
                .account();
        assertThat(account.read()).isEqualTo(8);
        assertThat(account.duplicates()).isEqualTo(1);
        assertThat(account.rejected()).isEqualTo(1);
        assertThat(account.warnings())
                .containsEntry("repository-archived", 1L)
                .containsEntry("repository-unlisted", 1L)
                .containsEntry("package-local", 1L);
        assertThat(account.repaired()).containsEntry("package-alias", 1L);
        assertThat(played(home).needs())
                .containsExactlyInAnyOrder(
                        "o/new > pkg:npm/react ^18.0.0",
                        "pkg:npm/react ^18.0.0 > pkg:npm/react",
                        "o/old > pkg:npm/%40t/y 2",
                        "pkg:npm/%40t/y 2 > pkg:npm/%40t/y",
                        "o/old > o/old#mine workspace:*",
                        "o/old#mine workspace:* > o/old#mine",
                        "o/gone > pkg:pypi/django",
                        "NAME-o > o/old ?",
                        "NAME-o > o/new",
                        "NAME-o > o/gone");
    }
}
