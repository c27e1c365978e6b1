package fr.etagere.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.exposure.Exposures;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import fr.etagere.supplier.SupplierSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The registers asked about one company, while they change.
class RegistryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static final Materials LAW =
            Materials.at(Path.of(System.getProperty("etagere.root", "..")), List.of(Exposures.FOLDER));
    private static final String HEAD =
            "holder,holder_name,holder_country,held,held_name,held_country,capital,votes,from,source\n";
    private static final String MILL = HEAD
            + "US-DE-1,Mill Parent Inc,US,732829320,Moulin de la Seine,FR,60,60,2020-01-01,Statuts\n"
            + "GB-COH-01234567,Other Limited,GB,FR-RNA-W1,Moulin de la Seine,FR,30,30,2020-01-01,Statuts\n";

    @TempDir
    private Path home = Path.of("");

    private Registry registry = new Registry(home, LAW, CLOCK);

    @BeforeEach
    void open() {
        registry = new Registry(home, LAW, CLOCK);
    }

    @Test
    void nothingImportedIsAnAnswerAndWritesNothing() throws IOException {
        assertThat(registry.entity("732829320", null)).isInstanceOf(ByNumber.NothingImported.class);
        assertThat(registry.find(Supplier.named("Moulin"), new Reviews(home).list()))
                .isInstanceOf(ByName.NothingImported.class);
        assertThat(registry.sources()).isEmpty();
        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829321", "12345678901234567890", "Moulin", "", "<b>1</b>", "73282\u00009320"})
    void whatIsNoNumberIsSaidWithWhatToDo(String written) throws IOException {
        imported(MILL);
        assertThat(registry.entity(written, null))
                .isInstanceOfSatisfying(
                        ByNumber.Malformed.class,
                        malformed -> assertThat(malformed.violations())
                                .extracting(Violation::code)
                                .allMatch(code -> !code.isBlank()));
    }

    @Test
    void aNumberThatNoRegisterNamesIsToldWithTheRegistersLookedIn() throws IOException {
        imported(MILL);
        assertThat(registry.entity("552032534", null)).isInstanceOfSatisfying(ByNumber.Unknown.class, unknown -> {
            assertThat(unknown.id()).isEqualTo(EntityId.siren("552032534"));
            assertThat(unknown.sources()).hasSize(1);
        });
    }

    @Test
    void anEstablishmentLeadsToItsLegalUnitWhichAnswersEachQuestion() throws IOException {
        imported(MILL);
        Known known = known("73282932000074");
        assertThat(known.id()).isEqualTo(EntityId.siren("732829320"));
        assertThat(known.controllers().ultimate())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("Mill Parent Inc"));
        assertThat(known.exposure(known.subject(List.of())).reached()).isNotEmpty();
        assertThat(known.secNumCloud()).isPresent();
        assertThat(known.closeLinks().links()).isNotEmpty();
        assertThat(known.integratedAbove().stakes()).hasSize(1);

        SupplierSheet sheet = known.sheet(Texts.of(Lang.FR));
        assertThat(sheet.tops()).singleElement().satisfies(top -> {
            assertThat(top.certain()).isTrue();
            assertThat(top.shares()).contains("60 %");
            assertThat(top.chain())
                    .singleElement()
                    .satisfies(step -> assertThat(step.source()).contains("Statuts"));
        });
        assertThat(sheet.names()).extracting(SupplierSheet.Fact::value).contains("Moulin de la Seine");
        assertThat(sheet.lacks())
                .isNotEmpty()
                .allSatisfy(lack -> assertThat(lack.document()).isNotBlank());
    }

    @Test
    void aDayBeforeTheFirstLinkHasNoControllerAndOneBeforeTheReferentialNoParagraph() throws IOException {
        imported(MILL);
        Known before = known("732829320", LocalDate.of(2019, 12, 31));
        assertThat(before.controllers().ultimate()).isEmpty();
        assertThat(before.secNumCloud()).isEmpty();
    }

    @Test
    void anImportIsSeenByAProgramThatRunsAndNothingIsOpenedTwice() throws IOException {
        imported(MILL);
        Known first = known("732829320");
        assertThat(known("732829320").graph()).isSameAs(first.graph());

        imported(MILL.replace("732829320", "552032534"));
        registry.settle();

        assertThat(known("552032534").controllers().ultimate()).hasSize(1);
        assertThat(registry.entity("732829320", null)).isInstanceOf(ByNumber.Unknown.class);
        assertThat(first.controllers().ultimate())
                .as("who holds the answer before goes on with it")
                .hasSize(1);
    }

    @Test
    void aDamagedCopyLeavesTheOneBeforeInUse() throws IOException {
        imported(MILL);
        Known first = known("732829320");
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(one -> one.getFileName().toString().equals("current"))
                    .toList()) {
                Files.writeString(file, "2026-11-22-" + "0".repeat(64));
            }
        }
        registry.settle();
        assertThat(known("732829320").graph()).isSameAs(first.graph());
    }

    @Test
    void anAmbiguousNameIsFoundOnceAPersonDecidedAndForThoseOnlyWhoseListItIs() throws IOException {
        imported(MILL);
        FindingAnswer asked = found("Moulin de la Seine");
        assertThat(asked.finding()).isInstanceOf(Finding.Ambiguous.class);
        assertThat(asked.review()).isEmpty();
        EntityId mill = EntityId.siren("732829320");
        var reviews = new Reviews(home.resolve("organisations/1"));
        Review review = reviews.ask(asked.supplier(), asked.choices(), CLOCK.instant());
        assertThat(reviews.decide(review, new Review.Decision(mill, "A", CLOCK.instant(), "facture")))
                .isPresent();

        FindingAnswer theirs = found("Moulin de la Seine", reviews);
        assertThat(theirs.decision()).isNotNull();
        assertThat(theirs.finding())
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        found -> assertThat(found.candidate().id()).isEqualTo(mill));
        assertThat(found("Moulin de la Seine")).isEqualTo(asked);
    }

    @Test
    void aPersonIsNoSupplierAndIsNamedToNoProgramThatOthersRead() throws IOException {
        imported(FilingKind.BODS, PERSON);
        Known studio = known(found("Atelier").candidates().getFirst().id().toString());
        assertThat(studio.onlyHolder()).isFalse();
        assertThat(KnownJson.withoutPersons(studio).of(studio.controllers()).toString())
                .contains("personne physique 1")
                .doesNotContain("Camille", "p-camille");
        Known person = known(studio.controllers().ultimate().getFirst().id().toString());
        assertThat(person.onlyHolder()).isTrue();
        assertThat(KnownJson.withoutPersons(person).entity().toString()).doesNotContain("Camille", "p-camille");
    }

    private static final String PERSON = """
            [{"statementId":"e-1","declarationSubject":"e-1","recordType":"entity","recordId":"e-1","recordStatus":"new",
              "statementDate":"2026-01-01",
              "publicationDetails":{"publicationDate":"2026-01-01","bodsVersion":"0.4","publisher":{"name":"T"}},
              "recordDetails":{"isComponent":false,"entityType":{"type":"registeredEntity"},"name":"Atelier",
               "jurisdiction":{"name":"France","code":"FR"}}},
             {"statementId":"p-1","declarationSubject":"e-1","recordType":"person","recordId":"p-camille","recordStatus":"new",
              "statementDate":"2026-01-01",
              "publicationDetails":{"publicationDate":"2026-01-01","bodsVersion":"0.4","publisher":{"name":"T"}},
              "recordDetails":{"isComponent":false,"personType":"knownPerson",
               "names":[{"type":"legal","fullName":"Camille Exemple"}]}},
             {"statementId":"r-1","declarationSubject":"e-1","recordType":"relationship","recordId":"r-1","recordStatus":"new",
              "statementDate":"2026-01-01",
              "publicationDetails":{"publicationDate":"2026-01-01","bodsVersion":"0.4","publisher":{"name":"T"}},
              "recordDetails":{"isComponent":false,"subject":"e-1","interestedParty":"p-camille",
               "interests":[{"type":"votingRights","directOrIndirect":"direct","beneficialOwnershipOrControl":true,
                 "share":{"exact":80}}]}}]
            """;

    private Known known(String written) throws IOException {
        return known(written, LocalDate.of(2026, 11, 22));
    }

    private Known known(String written, LocalDate day) throws IOException {
        return switch (registry.entity(written, day)) {
            case ByNumber.Answered(Known known) -> known;
            case ByNumber.NothingImported _, ByNumber.Malformed _, ByNumber.Unknown _ ->
                throw new AssertionError(written + " is not known");
        };
    }

    private FindingAnswer found(String name) throws IOException {
        return found(name, new Reviews(home));
    }

    private FindingAnswer found(String name, Reviews reviews) throws IOException {
        return switch (registry.find(Supplier.named(name), reviews.list())) {
            case ByName.Answered(FindingAnswer answer) -> answer;
            case ByName.NothingImported _ -> throw new AssertionError("nothing is imported");
        };
    }

    private void imported(String table) throws IOException {
        imported(FilingKind.HOLDINGS, table);
    }

    private void imported(FilingKind kind, String table) throws IOException {
        Read<FilingRegisters.Imported> imported = new FilingRegisters(home)
                .keep(
                        kind,
                        new FilingRegisters.Origin(
                                "detentions.csv",
                                () -> new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))),
                        LocalDate.of(2026, 11, 1),
                        _ -> {});
        assertThat(imported).isInstanceOf(Read.Ok.class);
    }
}
