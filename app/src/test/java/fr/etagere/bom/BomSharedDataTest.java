package fr.etagere.bom;

import static fr.etagere.bom.BomFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.etagere.bom.ComponentRegisters.Imported;
import fr.etagere.portfolio.Component;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The readers against real files, when the folder that holds them lies beside the checkout: exact counts. Components
/// of
/// CycloneDX JSON were counted a second way, by a walk over the parsed tree in another language.
class BomSharedDataTest {

    private static final Path DATA =
            BomFixtures.ROOT.resolve("../shared/data").normalize().toAbsolutePath();

    @TempDir
    private Path home = Path.of("");

    @BeforeAll
    static void dataIsThere() {
        if (!Files.isDirectory(DATA)) {
            System.out.println("no shared data beside the checkout: bills of materials are not read");
        }
        assumeTrue(Files.isDirectory(DATA), "no shared data beside the checkout");
    }

    @Test
    void everyRealFileLoadsOrIsRefusedWithItsReason() throws IOException {
        var seen = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(DATA.resolve("sbom"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                seen.add(DATA.resolve("sbom").relativize(file) + "," + outcome(file));
            }
        }
        List<String> expected =
                Files.readAllLines(BomFixtures.ROOT.resolve("app/src/test/resources/fr/etagere/bom/sbom-outcomes.csv"));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
    }

    private String outcome(Path file) throws IOException {
        return switch (new ComponentRegisters(home).keep(BomKind.SBOM, List.of(file), null, TODAY)) {
            case Read.Ok<Imported>(Imported done) -> {
                Account account = done.account();
                yield "%s,%d,%d,%d,%d,%d"
                        .formatted(
                                account.format(),
                                account.read(),
                                account.kept(),
                                account.rejected(),
                                account.duplicates(),
                                account.dependencies());
            }
            case Read.Refused<Imported>(List<Violation> violations) ->
                violations.getFirst().code() + ",0,0,0,0,0";
        };
    }

    @Test
    void theTwoFormsOfOneBillOfMaterialsGiveTheSameComponents() throws IOException {
        Path keycloak = DATA.resolve("sbom/cyclonedx-bom-examples/SBOM/keycloak-10.0.2");
        assertThat(ids(keycloak.resolve("bom.json"), "json")).isEqualTo(ids(keycloak.resolve("bom.xml"), "xml"));
    }

    private List<String> ids(Path file, String own) throws IOException {
        Path place = home.resolve(own);
        BomFixtures.kept(new ComponentRegisters(place).keep(BomKind.SBOM, List.of(file), null, TODAY));
        BomFixtures.Played played = BomFixtures.played(place);
        return Stream.concat(
                        played.components.stream()
                                .map(one -> one.id() + " " + one.supplier() + " " + one.licence() + " " + one.purl()),
                        played.needs().stream())
                .sorted()
                .toList();
    }

    @Test
    void repositoriesOfTheStateAndTheirDependenciesComeIn() throws IOException {
        Path gitscan = DATA.resolve("gitscan");
        Account account = BomFixtures.kept(new ComponentRegisters(home)
                        .keep(
                                BomKind.GITSCAN,
                                List.of(gitscan.resolve("repos.ndjson"), gitscan.resolve("dependencies.csv")),
                                null,
                                TODAY))
                .account();

        // 42 481 dependencies and 778 repositories.
        assertThat(account.read()).isEqualTo(43_259);
        assertThat(account.rejected()).isZero();
        assertThat(account.kept()).isEqualTo(26_743);
        assertThat(account.duplicates()).isEqualTo(16_516);
        assertThat(account.components()).isEqualTo(24_099);
        assertThat(account.systems()).isEqualTo(778);
        BomFixtures.Played played = BomFixtures.played(home);
        assertThat(played.components).hasSize((int) account.components());
        assertThat(played.components.stream().map(Component::id)).doesNotHaveDuplicates();
        assertThat(played.needs())
                .contains(
                        "SocialGouv/.github > pkg:npm/prettier ^3.0.0 ?", "pkg:npm/prettier ^3.0.0 > pkg:npm/prettier");
        assertThat(played.needs().stream()
                        .filter(need -> need.startsWith("NAME-"))
                        .collect(Collectors.toSet()))
                .hasSize(778);
    }

    @Test
    void realProductsHaveARealEnd() throws IOException {
        EndOfLife endOfLife = switch (EndOfLife.of(Files.readAllBytes(DATA.resolve("endoflife/products.json")))) {
            case Read.Ok<EndOfLife>(EndOfLife products) -> products;
            case Read.Refused<EndOfLife>(List<Violation> violations) -> throw new AssertionError(violations.toString());
        };

        assertThat(endOfLife.on(EndOfLifeTest.component("pkg:npm/%40adonisjs/core", "5.9.0"), TODAY))
                .isEqualTo(new Support.Ended("adonisjs", "5", java.time.LocalDate.of(2023, 2, 20)));
        assertThat(endOfLife.on(EndOfLifeTest.component("pkg:npm/%40adonisjs/core", "7.1.0"), TODAY))
                .isEqualTo(new Support.Supported("adonisjs", "7", null));
    }
}
