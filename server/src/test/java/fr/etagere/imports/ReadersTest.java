package fr.etagere.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.bom.BomKind;
import fr.etagere.filings.FilingKind;
import fr.etagere.lists.ListKind;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whichever importer reads a file, its account has one form, and its rejected rows are in one place.
class ReadersTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root", ".."));

    @TempDir
    private Path home;

    private Readers readers;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void load() throws IOException {
        readers = new Readers(DigitalCodes.of(Materials.at(ROOT, List.of(DigitalCodes.FOLDER))));
    }

    @Test
    void contractsHaveTheirTotalAndTheirRejectedRows() throws IOException {
        String good = Files.readString(ROOT.resolve("examples/marches.json"));
        String bad = good.replaceFirst("\\s*]\\s*}\\s*$", ", {\"id\": \"\", \"objet\": 12} ]}");

        Account account = done(new Kind.Contracts(), "marches.json", bad);

        assertThat(account.read()).isEqualTo(3);
        assertThat(account.kept()).isEqualTo(2);
        assertThat(account.totalAmount()).isEqualByComparingTo("1300000");
        assertThat(account.made()).containsEntry("contracts", 2L);
        assertThat(rejected()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(3);
            assertThat(row.violations()).isNotEmpty();
        });
        assertThat(told).isNotEmpty();
    }

    @Test
    void systemsHaveWhatTheyMake() throws IOException {
        Account account = done(
                new Kind.Components(BomKind.SYSTEMS),
                "s.csv",
                "system,name\npaie,Paie\n,sans identifiant\npaie,Paie\n");

        assertThat(account.read()).isEqualTo(account.kept() + account.rejected() + account.duplicates());
        assertThat(account.duplicates()).isEqualTo(1);
        assertThat(rejected()).extracting(Reject::row).containsExactly(2L);
    }

    @Test
    void holdingsHaveTheirRejectedRowsAndNotTheirRemarks() throws IOException {
        String table = Files.readString(ROOT.resolve("examples/detentions.csv"));

        Account account = done(new Kind.Filings(FilingKind.HOLDINGS), "d.csv", table + "XX;;;YY;;;;140;;;;;;;;;\n");

        assertThat(account.rejected()).isEqualTo(1);
        assertThat(account.kept()).isEqualTo(account.read() - 1);
        assertThat(rejected()).hasSize(1);
    }

    @Test
    void aListHasItsRejectedRows() throws IOException {
        Account account = done(new Kind.Listed(ListKind.INSTANCES), "i.csv", """
                id,agency_name,public_sector,agency_url,service_name,service_url,description,software_name,software_sill_id,software_comptoir_id,publication_date,last_update_date,signup_scope,usage_scope,signup_validation_method,content_moderation_method
                1,DINUM,State,https://www.numerique.gouv.fr/,Webconf,https://webconf.numerique.gouv.fr,Visioconférence,jitsi,67,65,2019,2020,Agents publics,Tout le monde,x,Aucune
                2,,State,,,pas une adresse,,,,,,,,,,
                """);

        assertThat(account.read()).isEqualTo(2);
        assertThat(account.kept()).isEqualTo(1);
        assertThat(rejected()).hasSize(1);
    }

    @Test
    void aCardThatCannotBeKeptIsRefusedAndItsFaultsAreToldAllTheSame() throws IOException {
        Result result =
                read(new Kind.Listed(ListKind.PUBLICCODE), "publiccode.yml", "publiccodeYmlVersion: '0.4'\nname: x\n");

        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(rejected()).hasSize(1);
    }

    @Test
    void aFileReadToItsEndHasAllItsBytesCounted() throws IOException {
        var csv = new StringBuilder("system,name\n");
        for (int i = 0; i < 60_000; i++) {
            csv.append("s").append(i).append(",Système ").append(i).append('\n');
        }
        Path file = Files.writeString(home.resolve("grand"), csv);
        var bytes = new ArrayList<Long>();
        var following = new Following((read, _) -> bytes.add(read), () -> false);
        readers.read(task("grand.csv", file, following), new Kind.Components(BomKind.SYSTEMS));

        assertThat(bytes).isSorted().allMatch(read -> read <= csv.toString().getBytes(StandardCharsets.UTF_8).length);
    }

    private Account done(Kind kind, String name, String content) throws IOException {
        Result result = read(kind, name, content);
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).account();
    }

    private Result read(Kind kind, String name, String content) throws IOException {
        var following = new Following((bytes, rows) -> told.add(bytes + " " + rows), () -> false);
        return readers.read(task(name, Files.writeString(home.resolve("apporté"), content), following), kind);
    }

    private Readers.Task task(String name, Path file, Following following) {
        var job = new Job(
                UUID.randomUUID(),
                "11900000800019",
                UUID.randomUUID(),
                "Aline",
                Optional.empty(),
                Optional.empty(),
                name,
                null,
                null,
                1,
                "0".repeat(64),
                State.RUNNING,
                0,
                0,
                Optional.empty(),
                List.of(),
                null,
                OffsetDateTime.MIN,
                null,
                null);
        return new Readers.Task(job, file, home, home.resolve("rejets"), LocalDate.of(2026, 11, 22), following);
    }

    private List<Reject> rejected() throws IOException {
        return Rejects.page(home.resolve("rejets"), 0, 100).rows();
    }
}
