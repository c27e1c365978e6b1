package fr.etagere.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.bom.BomKind;
import fr.etagere.bom.ComponentRegisters;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Reliance;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.procurement.Origin;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One map asked in both ways, from two folders.
class CartographyTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final String SYSTEMS = """
            system,name,organisation,criticality,hosting_country,depends_on,kind,group,certain,since,until
            paie,Paie,13002526500013,critical,FR,Nuage du Ponant SAS,supplier,,oui,,
            """;

    private static final String AWARDS = """
            {"marches": [{"id": "1", "acheteur": {"id": "13002526500013", "nom": "Ministère"},
              "objet": "Hébergement", "codeCPV": "72415000", "dateNotification": "2026-01-10",
              "datePublicationDonnees": "2026-02-01", "montant": 75, "dureeMois": 24, "_type": "Marché",
              "titulaires": [{"denominationSociale": "Nuage du Ponant SAS"}]}]}""";

    private static final String HOLDINGS = """
            détenteur;nom_détenteur;pays_détenteur;détenue;nom_détenue;pays_détenue;nature;part_capital;part_capital_min;part_capital_max;droits_de_vote;droits_de_vote_min;droits_de_vote_max;du;au;document;constaté_le
            US-DE-0000003;Grand Large Systems Inc. (US);US;000000125;Nuage du Ponant SAS;FR;;100;;;100;;;2020-01-15;;Statuts;2026-01-15
            """;

    @TempDir
    private Path home = Path.of("");

    private Folders folders = new Folders(ROOT, Path.of(""), Path.of(""));

    @BeforeEach
    void imported() throws IOException {
        folders = new Folders(
                ROOT, Files.createDirectories(home.resolve("own")), Files.createDirectories(home.resolve("shared")));
        systems(SYSTEMS);
        Path awards = Files.writeString(home.resolve("marches.json"), AWARDS);
        var codes = DigitalCodes.of(Materials.at(ROOT, List.of(DigitalCodes.FOLDER)));
        assertThat(new ContractRegisters(folders.own(), codes).keep(Origin.file(awards), DAY, _ -> {}))
                .isInstanceOf(Read.Ok.class);
        assertThat(new FilingRegisters(folders.shared())
                        .keep(
                                FilingKind.HOLDINGS,
                                new FilingRegisters.Origin(
                                        "detentions.csv",
                                        () -> new ByteArrayInputStream(HOLDINGS.getBytes(StandardCharsets.UTF_8))),
                                DAY,
                                _ -> {}))
                .isInstanceOf(Read.Ok.class);
    }

    private void systems(String table) throws IOException {
        Path file = Files.writeString(home.resolve("systemes.csv"), table);
        assertThat(new ComponentRegisters(folders.own()).keep(BomKind.SYSTEMS, List.of(file), null, DAY))
                .isInstanceOf(Read.Ok.class);
    }

    private Cartography held() {
        return Cartography.held(folders, Shelving.of(folders), _ -> {}, null, null);
    }

    private static Fall fall(Cartography map) throws IOException {
        FallAsked asked = map.cutOff(Set.of(new NodeId(NodeId.Kind.COUNTRY, "US")), Scope.ALL, DAY, MoveCosts.NONE);
        assertThat(asked).isInstanceOf(FallAsked.Falls.class);
        return ((FallAsked.Falls) asked).fall();
    }

    @Test
    void aNameThatMeansOneCompanyHangsOnWhoControlsIt() throws IOException {
        assertThat(fall(held()).cut().hits()).extracting(hit -> hit.name()).contains("Paie", "Hébergement");

        Counted counted = held().concentration(Over.AMOUNT, Reliance.By.CONTROLLER, Scope.ALL, DAY, 1);

        assertThat(counted).isInstanceOfSatisfying(Counted.Of.class, of -> {
            assertThat(of.concentration().unknown()).isZero();
            assertThat(of.names()).containsValue("Grand Large Systems Inc. (US)");
        });
    }

    @Test
    void whatIsReadEachTimeAnswersAsWhatIsHeldOnceNamesAreKept() throws IOException {
        Cartography reading = Cartography.reading(folders, _ -> {}, null, null);
        reading.keep(reading.suppliers().orElseThrow(), DAY, DAY.atStartOfDay().toInstant(ZoneOffset.UTC));

        assertThat(fall(reading).json()).isEqualTo(fall(held()).json());
        assertThat(reading.measures(Scope.ALL, DAY).json())
                .isEqualTo(held().measures(Scope.ALL, DAY).json());
        assertThat(reading.singlePoints(Points.USUAL, Scope.ALL, DAY).json())
                .isEqualTo(held().singlePoints(Points.USUAL, Scope.ALL, DAY).json());
    }

    @Test
    void aNameThatCannotBeReadBackStandsForItself() throws IOException {
        Path kept = folders.own().resolve("registers/portfolio/supplier-names.json");
        Files.writeString(kept, "{");
        var said = new ArrayList<String>();

        FallAsked asked = Cartography.reading(folders, said::add, null, null)
                .cutOff(Set.of(Suppliers.named("Nuage du Ponant SAS")), Scope.ALL, DAY, MoveCosts.NONE);

        assertThat(asked).isInstanceOf(FallAsked.Falls.class);
        assertThat(said).singleElement().asString().contains("supplier-names.json");
    }

    @Test
    void itsStateChangesWithWhatIsImportedAndOnlyThen() throws IOException {
        List<String> before = Cartography.state(folders);

        assertThat(Cartography.state(folders)).isEqualTo(before);
        systems(SYSTEMS + "site,Site,13002526500013,ordinary,FR,,,,,,\n");

        assertThat(Cartography.state(folders)).isNotEqualTo(before);
    }

    @Test
    void whatItsPeopleDecidedOfANameMovesItsMapAndNoOther() throws IOException {
        var other = new Folders(ROOT, Files.createDirectories(home.resolve("other")), folders.shared());
        List<String> before = Cartography.state(folders);
        List<String> others = Cartography.state(other);
        Path shared = new Reviews(folders.shared()).file();

        new Reviews(folders.own())
                .decide(
                        Supplier.named("Nuage du Ponant SAS"),
                        new Review.Decision(null, "A", DAY.atStartOfDay().toInstant(ZoneOffset.UTC), "homonyme"));

        assertThat(Cartography.state(folders)).isNotEqualTo(before);
        assertThat(Cartography.state(other)).isEqualTo(others);
        assertThat(held().suppliers().orElseThrow().suppliers())
                .singleElement()
                .satisfies(one -> assertThat(one.finding()).isInstanceOf(Finding.NotFound.class));
        assertThat(shared).doesNotExist();
    }

    @Test
    void whatWasImportedLaterIsNotKnownBefore() throws IOException {
        Cartography before = Cartography.held(folders, Shelving.of(folders), _ -> {}, null, DAY.minusDays(1));

        assertThat(before.situation(Scope.ALL, DAY, Lang.FR, null)).isEmpty();
        assertThat(before.singlePoints(Points.USUAL, Scope.ALL, DAY).graph().size())
                .isZero();
    }

    @Test
    void thePicturesAndTablesOfAPartAreGivenByTheirNames() throws IOException {
        var chapters = held().chapters(Scope.ALL, DAY, Lang.FR).orElseThrow();

        assertThat(chapters.picture("map").orElseThrow()).startsWith("<svg");
        assertThat(chapters.csv("map")).isPresent();
        assertThat(chapters.csv("end-of-life")).isEmpty();
        assertThat(chapters.picture("../map")).isEmpty();
    }
}
