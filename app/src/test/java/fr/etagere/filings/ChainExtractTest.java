package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainExtractTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path home;

    @Test
    void holdsTheEntityAndAllThatAreAboveItAndNobodyElse() throws IOException {
        var registers = new FilingRegisters(home);
        // The chain is written from its top: each step is found by another reading.
        keep(registers, FilingKind.HOLDINGS, """
                holder,holder_name,held,held_name,capital
                GB-COH-4,Top,GB-COH-3,Three,100
                GB-COH-3,Three,552032534,Two,60
                552032534,Two,732829320,One,60
                732829320,One,GB-COH-9,Below,100
                GB-COH-7,Elsewhere,GB-COH-8,Other,50
                """);
        ChainExtract chain =
                ChainExtract.of(registers, EntityId.siren("732829320")).orElseThrow();
        assertThat(chain.subject()).hasToString("FR-INSEE-732829320");
        assertThat(chain.entities())
                .extracting(LegalEntity::name)
                .containsExactlyInAnyOrder("One", "Two", "Three", "Top");
        assertThat(chain.holdings()).hasSize(3);
        assertThat(chain.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.from()).isEqualTo("f.txt"));
    }

    @Test
    void goesOnByTheOtherIdentifiersOfAnEntity() throws IOException {
        var registers = new FilingRegisters(home);
        keep(registers, FilingKind.HOLDINGS, """
                holder,holder_name,held,held_name,capital
                GB-COH-4,Top,73282932000074,Head office,100
                """);
        keep(registers, FilingKind.RECHERCHE_ENTREPRISES, """
                {"results": [{"siren": "732829320", "nom_complet": "ACME", "siege": {"siret": "73282932000074"}}]}""");
        assertThat(ChainExtract.of(registers, EntityId.siren("732829320"))
                        .orElseThrow()
                        .holdings())
                .hasSize(1);
    }

    @Test
    void namesOfPersonsCanBeLeftOut() throws IOException {
        var registers = new FilingRegisters(home);
        keep(registers, FilingKind.RECHERCHE_ENTREPRISES, """
                {"results": [{"siren": "732829320", "nom_complet": "IDA DURAND", "nature_juridique": "1000"}]}""");
        ChainExtract chain =
                ChainExtract.of(registers, EntityId.siren("732829320")).orElseThrow();
        assertThat(chain.entities().toString()).contains("DURAND");
        assertThat(chain.withoutNames().toString()).doesNotContain("DURAND");
    }

    @Test
    void anEntityThatNobodyDescribesHasNone() throws IOException {
        assertThat(ChainExtract.of(new FilingRegisters(home), EntityId.siren("732829320")))
                .isEmpty();
    }

    private static void keep(FilingRegisters registers, FilingKind kind, String text) throws IOException {
        var origin = new FilingRegisters.Origin(
                "f.txt", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(registers.keep(kind, origin, DAY, _ -> {})).isInstanceOf(Read.Ok.class);
    }
}
