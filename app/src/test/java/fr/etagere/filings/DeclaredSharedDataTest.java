package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Share;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Real files, with what they hold counted by hand or by another program.
class DeclaredSharedDataTest {

    @BeforeAll
    static void dataIsThere() {
        if (!Files.isDirectory(Gathered.shared())) {
            System.out.println("no shared data beside the checkout: real declarations are not read");
        }
        assumeTrue(Files.isDirectory(Gathered.shared()), "no shared data beside the checkout");
    }

    @Test
    void theSampleOfThreeHundredStatementsIsReadWhole() throws IOException {
        Gathered sample = bods("fixtures/sample_300_statements.json");
        assertThat(sample.counted().read()).isEqualTo(300);
        assertThat(sample.rejected).isEmpty();
        assertThat(sample.odd).isEmpty();
        assertThat(sample.entities).hasSize(200);
        assertThat(sample.entities.stream().filter(entity -> entity.kind() == LegalEntity.Kind.PERSON))
                .hasSize(100)
                .allSatisfy(person -> {
                    assertThat(person.name()).isEqualTo("Jennifer Hewitson-Smith");
                    assertThat(person.jurisdiction()).isEqualTo("GB");
                });
        assertThat(sample.holdings)
                .hasSize(100)
                .allSatisfy(link -> assertThat(link.capital()).isEqualTo(Share.ALL));
    }

    /// Statements, links, gaps, indirect interests that are not counted.
    @ParameterizedTest
    @CsvSource({
        "bods-package-annotations,3,1,0,0",
        "bods-package-entity-owning-entity,3,1,0,0",
        "bods-package-fi-soe,9,4,0,1",
        "bods-package-linking-annotations,3,1,0,0",
        "bods-package,3,1,0,0",
        "fermcat,23,3,0,0",
        "full-pep-declaration,3,1,0,0",
        "indirect-ownership,6,2,0,1",
        "joint-ownership,7,3,0,0",
        "levent,7,3,0,0",
        "listed-company-exempt-from-disclosure,2,0,1,0",
        "mixed-direct-and-indirect-ownership,6,3,0,1",
        "multiple-indirect-ownership,9,4,0,1",
        "multiple-tax-residencies,3,1,0,0",
        "mutilple-indirect-ownership-2,9,4,0,1",
        "nomination,8,2,0,1",
        "plc-entity-statement,1,0,0,0",
        "simple-pep-declaration,3,1,0,0",
        "tecido,11,2,0,0"
    })
    void theExamplesOfTheStandardAreReadWhole(String name, int read, int links, int gaps, long indirect)
            throws IOException {
        Gathered example = bods("v0.4/examples/" + name + ".json");
        assertThat(example.counted().read()).isEqualTo(read);
        assertThat(example.rejected).isEmpty();
        assertThat(example.holdings).hasSize(links);
        assertThat(example.gaps).hasSize(gaps);
        assertThat(Gathered.reasons(example.odd).getOrDefault("bods-interest-indirect", 0L))
                .isEqualTo(indirect);
    }

    @Test
    void theStateOfTheFinnishExampleHoldsDirectlyAndThroughItsCompany() throws IOException {
        Gathered example = bods("v0.4/examples/bods-package-fi-soe.json");
        assertThat(example.holdings)
                .filteredOn(link -> link.kind() == Holding.Kind.SHARES)
                .extracting(Holding::capital)
                .containsExactlyInAnyOrder(
                        Share.percent(new BigDecimal("76.5")), Share.ALL, Share.percent(new BigDecimal("23.5")));
    }

    @Test
    void theRealAnswersOfRechercheEntreprisesAreReadOrRefusedByName() throws IOException {
        int results = 0;
        int links = 0;
        var sirens = new TreeSet<String>();
        var refusals = new TreeMap<String, Integer>();
        var kinds = new TreeMap<LegalEntity.Kind, Integer>();
        try (Stream<Path> files = Files.walk(Gathered.shared().resolve("sirene/recherche-entreprises-responses"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (!file.getFileName().toString().startsWith("search")
                        || file.toString().contains("123456789")
                        || file.toString().contains("12345678900003")) {
                    refusals.merge(
                            Gathered.refusal(new RechercheReader(), bytes).getFirst(), 1, Integer::sum);
                    continue;
                }
                Gathered answer = Gathered.from(new RechercheReader(), bytes);
                assertThat(answer.rejected).as(file.toString()).isEmpty();
                results += (int) answer.counted().read();
                links += answer.holdings.size();
                answer.entities.stream()
                        .filter(entity -> entity.recorded() != null)
                        .filter(entity -> sirens.add(entity.id().value()))
                        .forEach(entity -> kinds.merge(entity.kind(), 1, Integer::sum));
            }
        }
        System.out.printf(
                "recherche-entreprises: %d results, %d companies, %d links, refused %s%n",
                results, sirens.size(), links, refusals);
        // The 98th result is the invented 123456789, which has no name and fails its check.
        assertThat(results).isEqualTo(97);
        assertThat(sirens).hasSize(90);
        assertThat(refusals).isEqualTo(Map.of("list-nothing-kept", 1, "list-without-rows", 1, "list-wrong-shape", 9));
        assertThat(kinds).containsEntry(LegalEntity.Kind.PUBLIC_BODY, 16).containsEntry(LegalEntity.Kind.PERSON, 2);
        assertThat(links).isEqualTo(4);
    }

    @Test
    void theForeignCompaniesAmongThemHaveTheirCountry() throws IOException {
        Gathered answer = Gathered.from(
                new RechercheReader(),
                Files.readAllBytes(
                        Gathered.shared()
                                .resolve(
                                        "sirene/recherche-entreprises-responses/e2e/search-ag-cp_dep-35000-cp_dep_type-cp.json")));
        assertThat(answer.entity("P&T TECHNOLOGY AG").jurisdiction()).isEqualTo("DE");
        assertThat(answer.entity("ELOTEX AG").jurisdiction()).isEqualTo("CH");
        assertThat(answer.holdings)
                .singleElement()
                .satisfies(link -> assertThat(link.kind()).isEqualTo(Holding.Kind.OFFICE));
    }

    @Test
    void theCapitalLinksOfTheStagingDataAreTwoLinks() throws IOException {
        JsonNode example = staging("200.yaml");
        String answer = example.path("payload").asString().strip();
        String params = example.path("params").toString();
        Gathered read = Gathered.from(
                new CapitalLinksReader(), "{\"params\": " + params + "," + answer.substring(answer.indexOf('{') + 1));
        assertThat(read.holdings)
                .extracting(link -> link.holder().value() + " " + link.held().value(), Holding::capital)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "test-0001:552049447:SNCF PARTICIPATIONS 552049447", Share.ALL),
                        org.assertj.core.groups.Tuple.tuple(
                                "552049447 130007669", Share.percent(BigDecimal.valueOf(42))));
        assertThat(read.rejected).isEmpty();
        // The invented SIREN of the shareholder fails its check: it is known by its name.
        assertThat(Gathered.reasons(read.odd)).isEqualTo(Map.of("siren-key", 1L));
        assertThat(Gathered.refusal(
                        new CapitalLinksReader(),
                        staging("404.yaml")
                                .path("payload")
                                .asString()
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(List.of("liens-error"));
    }

    private static JsonNode staging(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(Gathered.shared()
                .resolve("sirene/api-entreprise-staging/api_entreprise_v3_dgfip_liens_capitalistiques/" + name));
        return switch (StrictReader.read(bytes)) {
            case Read.Ok<fr.etagere.shared.Document>(fr.etagere.shared.Document document) -> document.root();
            case Read.Refused<fr.etagere.shared.Document>(var violations) ->
                throw new AssertionError(violations.toString());
        };
    }

    private static Gathered bods(String name) throws IOException {
        return Gathered.from(
                new BodsReader(),
                Files.readAllBytes(Gathered.shared().resolve("bods").resolve(name)));
    }
}
