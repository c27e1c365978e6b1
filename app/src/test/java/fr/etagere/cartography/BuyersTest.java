package fr.etagere.cartography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.etagere.bom.BomKind;
import fr.etagere.bom.ComponentRegisters;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.procurement.Origin;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions asked of one buyer among several of the same register.
class BuyersTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String MINISTRY = "13002526500013";
    private static final String SCHOOL = "19751717000019";
    private static final String OTHER_SITE = "13002526500021";

    private static final String AWARD = """
            {"id": "%s", "acheteur": {"id": "%s", "nom": "%s"}, "objet": "%s", "codeCPV": "72415000",
              "dateNotification": "2026-01-10", "datePublicationDonnees": "2026-02-01", "montant": %d,
              "dureeMois": 24, "_type": "Marché", "titulaires": [{"denominationSociale": "%s"}]}""";

    private static final String SYSTEMS = """
            system,name,organisation,criticality,hosting_country,depends_on,kind,group,certain,since,until
            paie,Paie,%s,critical,FR,Nuage du Ponant SAS,supplier,,oui,,
            notes,Notes des élèves,%s,critical,US,Tableau Noir SAS,supplier,,oui,,
            """.formatted(MINISTRY, SCHOOL);

    @TempDir
    private Path home = Path.of("");

    private Folders folders = new Folders(ROOT, Path.of(""), Path.of(""));

    @BeforeEach
    void imported() throws IOException {
        folders = new Folders(
                ROOT, Files.createDirectories(home.resolve("own")), Files.createDirectories(home.resolve("shared")));
        Path systems = Files.writeString(home.resolve("systemes.csv"), SYSTEMS);
        assertThat(new ComponentRegisters(folders.own()).keep(BomKind.SYSTEMS, List.of(systems), null, DAY))
                .isInstanceOf(Read.Ok.class);
        String awards = String.join(
                ",",
                AWARD.formatted("1", MINISTRY, "Ministère de l’Été", "Hébergement", 75, "Nuage du Ponant SAS"),
                AWARD.formatted("2", MINISTRY, "Ministère de l’Été", "Messagerie", 25, "Nuage du Ponant SAS"),
                AWARD.formatted("3", OTHER_SITE, "Ministère de l’Été, site du Nord", "Réseau", 10, "Fibre du Nord SA"),
                AWARD.formatted("4", SCHOOL, "Lycée Été", "Tableaux", 5, "Tableau Noir SAS"));
        Path file = Files.writeString(home.resolve("marches.json"), "{\"marches\": [" + awards + "]}");
        var codes = DigitalCodes.of(Materials.at(ROOT, List.of(DigitalCodes.FOLDER)));
        assertThat(new ContractRegisters(folders.own(), codes).keep(Origin.file(file), DAY, _ -> {}))
                .isInstanceOf(Read.Ok.class);
    }

    private Cartography map() {
        return Cartography.held(folders, Shelving.of(folders), _ -> {}, null, null);
    }

    private static Scope of(String buyer) {
        return new Scope(buyer, false);
    }

    @Test
    void buyersAreFoundByTheWordsOfTheirNameAndByTheirNumberThoseWithMostContractsFirst() throws IOException {
        Buyers buyers = map().buyers();

        assertThat(buyers.size()).isEqualTo(3);
        assertThat(buyers.search("été", 10).first())
                .extracting(Buyers.Buyer::id)
                .startsWith(MINISTRY)
                .hasSize(3);
        assertThat(buyers.search("ETE NORD", 10).first())
                .extracting(Buyers.Buyer::id)
                .containsExactly(OTHER_SITE);
        assertThat(buyers.search("130 025 265", 1)).satisfies(found -> {
            assertThat(found.first()).hasSize(1);
            assertThat(found.more()).isEqualTo(1);
        });
    }

    @Test
    void anIdentifierANameOrWordsMeanOneBuyerSeveralOrNobody() throws IOException {
        Buyers buyers = map().buyers();

        assertThat(buyers.called(SCHOOL)).isEqualTo(new Buyers.Called.One(new Buyers.Buyer(SCHOOL, "Lycée Été", 1, 1)));
        assertThat(buyers.called("lycee ete")).isEqualTo(buyers.called(SCHOOL));
        assertThat(buyers.called("FR-INSEE-" + SCHOOL)).isEqualTo(buyers.called(SCHOOL));
        assertThat(buyers.called("130025265"))
                .isEqualTo(new Buyers.Called.One(new Buyers.Buyer("130025265", "Ministère de l’Été", 3, 1)));
        assertThat(buyers.called("Ministère de l'Été"))
                .as("a whole name wins over those it begins")
                .isEqualTo(buyers.called(MINISTRY));
        assertThat(buyers.called("ministère")).isInstanceOf(Buyers.Called.Several.class);
        assertThat(buyers.called("Mairie")).isInstanceOf(Buyers.Called.Nobody.class);
        assertThat(buyers.called("!?")).isInstanceOf(Buyers.Called.Nobody.class);
        assertThat(buyers.has("130025265")).isTrue();
        assertThat(buyers.has("130025266")).isFalse();
    }

    @Test
    void whatFallsIsOnlyWhatTheBuyerNeeds() throws IOException {
        Set<NodeId> seeds = Set.of(new NodeId(NodeId.Kind.COUNTRY, "US"), Suppliers.named("Nuage du Ponant SAS"));

        assertThat(map().cutOff(seeds, of(MINISTRY), DAY, MoveCosts.NONE))
                .isInstanceOfSatisfying(FallAsked.Falls.class, falls -> {
                    assertThat(falls.fall().cut().hits())
                            .extracting(hit -> hit.name())
                            .contains("Paie", "Hébergement", "Messagerie", "Ministère de l’Été")
                            .doesNotContain("Notes des élèves");
                    assertThat(falls.fall().unknown()).containsExactly(new NodeId(NodeId.Kind.COUNTRY, "US"));
                    assertThat(falls.fall().critical()).hasSize(1);
                });
        assertThat(map().singlePoints(Points.USUAL, of(SCHOOL), DAY).points())
                .extracting(point -> point.node().key())
                .contains("US")
                .noneMatch(key -> key.contains("ponant"));
    }

    @Test
    void pagesOfBuyersFollowEachOtherWithoutRepeatingOrMissingAny() throws IOException {
        Buyers buyers = map().buyers();
        List<Buyers.Buyer> whole = buyers.page("", null, 10);

        assertThat(whole).extracting(Buyers.Buyer::id).containsExactly(MINISTRY, OTHER_SITE, SCHOOL);
        for (int i = 0; i < whole.size(); i++) {
            Buyers.Buyer last = whole.get(i);
            assertThat(buyers.page("", new Buyers.Place(last.contracts(), last.id()), 1))
                    .isEqualTo(whole.subList(i + 1, Math.min(i + 2, whole.size())));
        }
        assertThat(buyers.page("ete", new Buyers.Place(1, "18"), 10))
                .as("a buyer that is gone still says where the page ended")
                .extracting(Buyers.Buyer::id)
                .containsExactly(SCHOOL);
    }

    @Test
    void theSuppliersOfABuyerAreThoseItsFilesName() throws IOException {
        var origin = new FilingRegisters.Origin(
                "detentions.csv", () -> Files.newInputStream(ROOT.resolve("examples/detentions.csv")));
        assertThat(new FilingRegisters(folders.shared()).keep(FilingKind.HOLDINGS, origin, DAY, _ -> {}))
                .isInstanceOf(Read.Ok.class);
        for (Cartography map : List.of(map(), Cartography.reading(folders, _ -> {}, null, null))) {
            NamedAsked all = map.suppliers().orElseThrow();

            assertThat(map.within(all, Scope.ALL, DAY)).isEqualTo(all);
            assertThat(map.within(all, of(MINISTRY), DAY).suppliers())
                    .extracting(NamedAsked.One::name, NamedAsked.One::times)
                    .containsExactly(tuple("Nuage du Ponant SAS", 3));
            assertThat(map.within(all, of("130025265"), DAY).suppliers())
                    .extracting(NamedAsked.One::name)
                    .containsExactlyInAnyOrder("Nuage du Ponant SAS", "Fibre du Nord SA");
            assertThat(map.within(all, of("99999999900014"), DAY).suppliers()).isEmpty();
        }
    }

    @Test
    void contractsAreListedByPagesAndCountedWhole() throws IOException {
        for (Cartography map : List.of(map(), Cartography.reading(folders, _ -> {}, null, null))) {
            Listing whole = map.contracts(new Listing.Asked(of("130025265"), null, null, 10));
            Listing second = map.contracts(new Listing.Asked(
                    of("130025265"), null, whole.list().getFirst().uid(), 1));

            assertThat(whole.of()).isEqualTo(4);
            assertThat(whole.total()).isEqualByComparingTo("110");
            assertThat(whole.list()).hasSize(3);
            assertThat(second.list()).containsExactly(whole.list().get(1));
            assertThat(second.contracts()).as("what is not listed is counted").isEqualTo(3);
            assertThat(map.contracts(new Listing.Asked(Scope.ALL, "000000018", null, 10))
                            .list())
                    .isEmpty();
        }
    }

    @Test
    void contractsOfLaterDaysAreImportedAndDoNotAnswer() throws IOException {
        LocalDate before = LocalDate.of(2020, 1, 1);
        for (Cartography map : List.of(
                Cartography.held(folders, Shelving.of(folders), _ -> {}, before, null),
                Cartography.reading(folders, _ -> {}, before, null))) {
            Listing listing = map.contracts(new Listing.Asked(Scope.ALL, null, null, 10));

            assertThat(listing.contracts()).isZero();
            assertThat(listing.of()).isEqualTo(4);
        }
    }

    @Test
    void measuresCountOnlyTheSystemsOfTheBuyer() throws IOException {
        assertThat(map().measures(Scope.ALL, DAY).measures().storage().counted())
                .isEqualTo(2);
        assertThat(map().measures(of(SCHOOL), DAY).measures().storage().counted())
                .isEqualTo(1);
    }

    @Test
    void withoutBuyerNothingIsLeftOut() throws IOException {
        var all = map().singlePoints(Points.USUAL, Scope.ALL, DAY);

        assertThat(map().singlePoints(Points.USUAL, of("130025265"), DAY)
                        .graph()
                        .size())
                .isLessThan(all.graph().size());
        assertThat(all.critical()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999900014", "XX", "-", ""})
    void aBuyerWhoIsNotThereHasNoMap(String unknown) throws IOException {
        assertThat(map().chapters(of(unknown), DAY, Lang.FR)).isEmpty();
        assertThat(map().cutOff(Set.of(new NodeId(NodeId.Kind.COUNTRY, "US")), of(unknown), DAY, MoveCosts.NONE))
                .isInstanceOf(FallAsked.Nothing.class);
    }
}
