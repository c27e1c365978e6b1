package fr.etagere.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a file is, by its content and not by its name.
class GuessingTest {

    private static final Path SHARED =
            Path.of(System.getProperty("etagere.root", ".."), "../shared/data").normalize();
    private static final Path EXAMPLES =
            Path.of(System.getProperty("etagere.root", "..")).resolve("examples");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "decp/decp2019_pes_2019-04-05.json, contracts",
        "decp/decp_2024H2_travaux_cpv4521.csv, contracts",
        "gleif/20240505-0000-gleif-goldencopy-lei2-intra-day.json, gleif-lei",
        "gleif/rr-golden-copy-20260123-subset-small.csv, gleif-rr",
        "gitscan/dependencies.csv, gitscan",
        "gitscan/repos.ndjson, gitscan",
        "sill/sill-2022-01.csv, sill",
        "sill/services-instances-2022-03.csv, instances",
        "cloud/secnumcloud-transcription-2026-09.csv, secnumcloud",
        "endoflife/products.json, endoflife",
        "sbom/spdx-examples/example1/spdx2.2/example1.spdx, sbom"
    })
    void realFilesAreTold(String file, String kind) throws IOException {
        assumeTrue(Files.exists(SHARED.resolve(file)), "the shared data are not on this machine: " + file);

        assertThat(Guessing.of(SHARED.resolve(file)).map(Kind::id)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"systemes.csv, systems", "detentions.csv, holdings"})
    void theTablesToFillAreTold(String file, String kind) throws IOException {
        assertThat(Guessing.of(EXAMPLES.resolve(file)).map(Kind::id)).contains(kind);
    }

    @Test
    void aPackedFileIsToldByWhatIsInIt() throws IOException {
        byte[] text = "acheteur_id;titulaire_id\n1;2\n".getBytes(StandardCharsets.UTF_8);
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(text);
        }
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("n'importe.xml"));
            out.write(text);
            out.closeEntry();
        }

        assertThat(of(gzip.toByteArray()).map(Kind::id)).contains("contracts");
        assertThat(of(zip.toByteArray()).map(Kind::id)).contains("contracts");
    }

    @Test
    void whatCannotBeToldIsNotGuessed() throws IOException {
        for (String text : new String[] {"", " \n", "bonjour", "{}", "[]", "<html></html>", "a,b,c\n", "\0\0\0"}) {
            assertThat(of(text.getBytes(StandardCharsets.UTF_8))).as(text).isEmpty();
        }
        assertThat(of(new byte[] {0x1F, (byte) 0x8B, 1, 2})).isEmpty();
        assertThat(of(new byte[] {'P', 'K', 3, 4})).isEmpty();
        assertThat(of(new byte[] {(byte) 0xFF, (byte) 0xFE, 0})).isEmpty();
    }

    private Optional<Kind> of(byte[] bytes) throws IOException {
        return Guessing.of(Files.write(folder.resolve("fichier"), bytes));
    }
}
