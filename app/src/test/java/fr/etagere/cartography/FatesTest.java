package fr.etagere.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.ownership.Certainty;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.Fate;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Portfolio;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Made providers against what is cut off.
class FatesTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String TOP = "529900D6BF99LW9R2E68";

    private static final String EVIDENCE =
            "evidence: [{claims: [country, siren], source: secnumcloud-societes-sirene, retrieved: 2026-11-22, status:"
                    + " %s, confidence: LOW}]";

    private static final String PROVIDERS =
            """
            - {name: Outre-Mer, country: US, %1$s}
            - {name: Peut-être, country: US, %2$s}
            - {name: Direction, country: FR, %1$s}
            - {name: Filiale, country: FR, siren: "424761419", %1$s}
            """.formatted(EVIDENCE.formatted("EVIDENCED"), EVIDENCE.formatted("DECLARED"));

    /// Who holds whom. Filiale is led from the United States through the Netherlands.
    private static final String HOLDINGS = """
        holder,holder_name,holder_country,held,held_name,held_country,capital,votes
        US-DE-0000007,Far Example Inc,US,NL-KVK-00000007,Passage BV,NL,100,100
        NL-KVK-00000007,Passage BV,NL,424761419,Filiale SAS,FR,100,100
        US-DE-0000008,Perhaps Example Inc,US,GB-COH-00000008,Moitié,FR,,
        %1$s,Sommet SE,DE,GB-COH-00000009,Tenue,FR,100,100
        GB-COH-00000010,Ouverte Holding,FR,GB-COH-00000011,Ouverte,FR,100,100
        """.formatted(TOP);

    private static final String NOBODY_ABOVE = """
        LEI,Exception.Category,Exception.Reason.1
        %1$s,DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NO_KNOWN_PERSON
        %1$s,ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT,NO_KNOWN_PERSON
        """.formatted(TOP);

    private static final Catalogue SHELF = shelf();

    @TempDir
    private Path home = Path.of("");

    private static String entry(String id, String shelf, String provider) {
        return "- {id: %s, name: %s, shelf: %s, provider: \"%s\", fr: essai, en: test, functions: [], evidence: []}%n"
                .formatted(id, id, shelf, provider);
    }

    private static Catalogue shelf() {
        String entries = Stream.of("Outre-Mer", "Peut-être", "Filiale", "Moitié", "Tenue", "Ouverte", "Inconnue", "?")
                        .map(name -> entry("m-" + name.replace("?", "sans"), "MARKET", name))
                        .collect(Collectors.joining())
                + entry("libre", "FREE_SOFTWARE", "?")
                + entry("libre-filiale", "FREE_SOFTWARE", "Filiale")
                + entry("libre-inconnue", "FREE_SOFTWARE", "Inconnue")
                + entry("etat", "STATE", "Direction")
                + entry("etat-sans-siege", "STATE", "Service");
        return Catalogue.load(Materials.at(ROOT)
                .with("catalogue/market.yaml", entries.getBytes(StandardCharsets.UTF_8))
                .with("catalogue/providers.yaml", PROVIDERS.getBytes(StandardCharsets.UTF_8)));
    }

    private void imported(FilingKind kind, String table) throws IOException {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        assertThat(new FilingRegisters(home)
                        .keep(
                                kind,
                                new FilingRegisters.Origin("essai.csv", () -> new ByteArrayInputStream(bytes)),
                                DAY,
                                _ -> {}))
                .isInstanceOf(Read.Ok.class);
    }

    private void registers() throws IOException {
        imported(FilingKind.HOLDINGS, HOLDINGS);
        imported(FilingKind.GLEIF_REPEX, NOBODY_ABOVE);
    }

    /// On a map where Moitié, known by its name, is bought from a supplier in Japan.
    private Map<String, Fate> fates(NodeId... cut) throws IOException {
        var graph = new DependencyGraph.Builder();
        for (NodeId seed : cut) {
            graph.node(seed, seed.key().replaceFirst("^NAME-", ""));
        }
        graph.node(Suppliers.named("Inconnue"), "Inconnue")
                .need(new Dependency(
                        Suppliers.named("Inconnue"),
                        country("JP"),
                        Dependency.Kind.LOCATED_IN,
                        null,
                        true,
                        null,
                        null,
                        "essai"));
        DependencyGraph map = graph.build();
        return Registering.of(new Folders(ROOT, home, home))
                .fates(new Portfolio(map).cutOff(Set.of(cut), DAY), map, SHELF)
                .of(SHELF.entries().stream()
                        .filter(one -> one.shelf() != Entry.Shelf.VEHICLE)
                        .toList());
    }

    private static NodeId country(String code) {
        return new NodeId(NodeId.Kind.COUNTRY, code);
    }

    private static Fate fate(Map<String, Fate> fates, String id) {
        return Objects.requireNonNull(fates.get(id), id);
    }

    private static String said(List<Bilingual> lines) {
        return lines.stream().map(line -> line.fr() + "\n" + line.en()).collect(Collectors.joining("\n"));
    }

    private static void falls(Fate fate, Certainty certainty, Fate.By by, String... grounds) {
        assertThat(fate).isInstanceOfSatisfying(Fate.Falls.class, falls -> {
            assertThat(falls.certainty()).isEqualTo(certainty);
            assertThat(falls.by()).isEqualTo(by);
            assertThat(said(falls.because())).contains(grounds);
        });
    }

    @Test
    void withoutRegistersTheSeatThatTheShelfStatesIsEnoughToFall() throws IOException {
        Map<String, Fate> fates = fates(country("US"));

        falls(fate(fates, "m-Outre-Mer"), Certainty.CERTAIN, Fate.By.STATED, "22 novembre 2026", "étayé");
        falls(fate(fates, "m-Peut-être"), Certainty.POSSIBLE, Fate.By.STATED, "déclaré");
        assertThat(fate(fates, "m-Filiale")).isInstanceOfSatisfying(Fate.Unknown.class, unknown -> {
            assertThat(said(unknown.because())).contains("aucun registre importé", "ne dit pas qui le contrôle");
            assertThat(said(unknown.ask())).contains("la table de capitalisation");
        });
    }

    @Test
    void aCompanyHeldFromTheCountryFallsByItsChainWithItsRegister() throws IOException {
        registers();

        Map<String, Fate> fates = fates(country("US"));

        falls(
                fate(fates, "m-Filiale"),
                Certainty.CERTAIN,
                Fate.By.CHAIN,
                "Far Example Inc",
                "contrôle par la majorité des votes",
                "Passage BV",
                "Filiale SAS",
                "Table");
        falls(fate(fates, "m-Moitié"), Certainty.POSSIBLE, Fate.By.CHAIN, "Perhaps Example Inc");
        assertThat(said(fate(fates, "m-Moitié").ask())).contains("registre des actionnaires");
        assertThat(fate(fates, "m-Tenue").state()).isEqualTo(Fate.State.STANDS);
        assertThat(fate(fates, "m-Ouverte").state()).isEqualTo(Fate.State.UNKNOWN);
    }

    @Test
    void oneInTheMiddleOfTheChainTakesItToo() throws IOException {
        registers();

        falls(fate(fates(country("NL")), "m-Filiale"), Certainty.CERTAIN, Fate.By.CHAIN, "Passage BV");
        falls(
                fate(fates(new NodeId(NodeId.Kind.SUPPLIER, "US-DE-0000007")), "m-Filiale"),
                Certainty.CERTAIN,
                Fate.By.CHAIN,
                "Far Example Inc");
    }

    @Test
    void aChainStandsOnlyWhenItsTopSaysThatNobodyIsAbove() throws IOException {
        imported(FilingKind.HOLDINGS, HOLDINGS);
        assertThat(fate(fates(country("US")), "m-Tenue")).isInstanceOfSatisfying(Fate.Unknown.class, unknown -> {
            assertThat(said(unknown.ask())).contains("Sommet SE", "déclaration des maisons mères");
        });
        imported(FilingKind.GLEIF_REPEX, NOBODY_ABOVE);

        assertThat(fate(fates(country("US")), "m-Tenue")).isInstanceOfSatisfying(Fate.Stands.class, stands -> {
            assertThat(stands.by()).isEqualTo(Fate.By.CHAIN);
            assertThat(said(stands.because())).contains("Sommet SE", "Allemagne", "Germany");
        });
        falls(fate(fates(country("DE")), "m-Tenue"), Certainty.CERTAIN, Fate.By.CHAIN, "Sommet SE");
    }

    @Test
    void aCompanyCutOffThatNoRegisterKnowsLeavesEveryChainOpen() throws IOException {
        registers();
        NodeId stranger = Suppliers.named("Société de nulle part");

        assertThat(said(fate(fates(stranger), "m-Tenue").ask())).contains("SOCIÉTÉ DE NULLE PART");
        assertThat(fate(fates(new NodeId(NodeId.Kind.SUPPLIER, "US-DE-0000008")), "m-Tenue")
                        .state())
                .isEqualTo(Fate.State.STANDS);
    }

    @Test
    void theCompanyCutOffIsKnownByItsNumberAndLessSurelyByItsNameAlone() throws IOException {
        falls(
                fate(fates(new NodeId(NodeId.Kind.SUPPLIER, "FR-INSEE-424761419")), "m-Filiale"),
                Certainty.CERTAIN,
                Fate.By.CUT,
                "424761419");
        falls(fate(fates(Suppliers.named("tenue")), "m-Tenue"), Certainty.POSSIBLE, Fate.By.CUT, "vérifier");
        falls(fate(fates(Suppliers.named("Filiale")), "m-Filiale"), Certainty.CERTAIN, Fate.By.CUT, "424761419");
    }

    @Test
    void whatFallsOnTheMapFallsHere() throws IOException {
        falls(fate(fates(country("JP")), "m-Inconnue"), Certainty.CERTAIN, Fate.By.MAP, "Inconnue", "Japon", "Japan");
    }

    @Test
    void theStateIsUnderNoCompanyAndItsSeatIsAskedWhenACountryIsCutOff() throws IOException {
        Map<String, Fate> fates = fates(country("US"));

        assertThat(fate(fates, "etat")).isInstanceOfSatisfying(Fate.Stands.class, stands -> {
            assertThat(stands.by()).isEqualTo(Fate.By.STATE);
            assertThat(said(stands.because())).contains("Direction", "France", "22 novembre 2026");
        });
        assertThat(fate(fates, "etat-sans-siege").state()).isEqualTo(Fate.State.UNKNOWN);
        falls(fate(fates(country("FR")), "etat"), Certainty.CERTAIN, Fate.By.STATED, "France");
        assertThat(fate(fates(Suppliers.named("Autre")), "etat-sans-siege").state())
                .isEqualTo(Fate.State.STANDS);
    }

    @Test
    void freeSoftwareNeedsNoProviderAndItsPublisherIsAskedAllTheSame() throws IOException {
        registers();

        Map<String, Fate> fates = fates(country("US"));

        assertThat(fate(fates, "libre"))
                .isInstanceOfSatisfying(
                        Fate.Free.class,
                        free -> assertThat(said(free.because())).contains("il n'en faut pas", "hébergeur"));
        falls(fate(fates, "libre-filiale"), Certainty.CERTAIN, Fate.By.CHAIN, "son code est libre");
        assertThat(fate(fates, "libre-inconnue").state()).isEqualTo(Fate.State.UNKNOWN);
        assertThat(said(fate(fates, "libre-inconnue").because())).contains("son code est libre");
        assertThat(said(fate(fates, "m-sans").ask())).contains("qui édite, exploite ou héberge");
    }

    @Test
    void ofAComponentNobodyIsAsked() throws IOException {
        assertThat(fates(new NodeId(NodeId.Kind.COMPONENT, "pkg:generic/essai")).values())
                .isNotEmpty()
                .allSatisfy(fate -> assertThat(fate).isEqualTo(new Fate.NotAsked()));
    }
}
