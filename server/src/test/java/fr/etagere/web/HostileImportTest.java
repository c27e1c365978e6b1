package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.serving.Served;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and addresses that mean harm.
class HostileImportTest {

    private static final int MEBI = 1 << 20;
    private static final String ENTITIES = """
            <?xml version="1.0"?>
            <!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            """;

    private final Importing aline = Importing.as("Aline");

    @Test
    void aSmallGzipThatUnpacksForEverIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            swell(gzip);
        }
        assertThat(bomb.size()).isLessThan(4 * MEBI);

        assertThat(aline.ended(aline.send("contracts", "bombe.json.gz", bomb.toByteArray())))
                .contains("Le fichier est refusé en entier", "Rien n'a changé");
    }

    @Test
    void aSmallZipThatUnpacksForEverIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("marches.json"));
            swell(zip);
            zip.closeEntry();
        }

        assertThat(aline.ended(aline.send("contracts", "bombe.zip", bomb.toByteArray())))
                .contains("Le fichier est refusé en entier");
    }

    private static void swell(OutputStream out) throws IOException {
        out.write("{\"marches\":[{\"objet\":\"".getBytes(StandardCharsets.UTF_8));
        byte[] piece = "x".repeat(MEBI).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 1024; i++) {
            out.write(piece);
        }
        out.write("\"}]}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void entitiesOfABillOfMaterialsAreNotUnfolded() {
        String bom = ENTITIES + "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\"><components>"
                + "<component type=\"library\"><name>&f;&b;</name></component></components></bom>";

        assertThat(aline.ended(aline.send("sbom", "entites.xml", bom)))
                .contains("Le fichier est refusé en entier")
                .doesNotContain("root:", "hahaha");
    }

    @Test
    void entitiesOfARegisterOfCompaniesAreNotUnfolded() {
        String register = ENTITIES + "<LEIData xmlns=\"http://www.gleif.org/data/schema/leidata/2016\"><LEIRecords>"
                + "<LEIRecord><LEI>&f;&b;</LEI></LEIRecord></LEIRecords></LEIData>";

        Importing adam = Importing.as("Adam");

        assertThat(adam.ended(adam.send("gleif-lei", "entites.xml", register)))
                .contains("Le fichier est refusé en entier")
                .doesNotContain("root:", "hahaha");
    }

    @Test
    void aFileAnnouncedTooLargeIsRefusedBeforeItComes() {
        String answer = announced(64L * MEBI);

        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(answer).contains("Il dépasse la taille permise (32 Mio)", "<h1>Imports</h1>");
    }

    @Test
    void whoeverSendsATooLargeFileCanReadWhyItIsRefused() {
        HttpResponse<String> answer = aline.sent("systems", "énorme.csv", new byte[32 * MEBI + 1]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Il dépasse la taille permise (32 Mio)", "</html>");
        assertThat(aline.client().get("/imports").body()).doesNotContain("énorme.csv");
    }

    @Test
    void aFileThatDoesNotSayHowLargeItIsIsCutAtTheLimit() {
        HttpResponse<String> answer =
                aline.client().unannounced("/imports/envoi", aline.client().get("/connexion"), new byte[32 * MEBI + 1]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Il dépasse la taille permise (32 Mio)");
    }

    @Test
    void anEmptyFileOrNoneIsSaidSo() {
        assertThat(aline.sent("systems", "vide.csv", new byte[0]).body()).contains("Choisissez un fichier");
        assertThat(aline.post("/imports/envoi", Map.of("kind", "systems")).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/marches.json",
                "https://[::1]/marches.json",
                "https://10.1.2.3/marches.json",
                "https://192.168.0.10/marches.json",
                "https://172.16.0.1/marches.json",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fe80::1]/marches.json",
                "https://[fd00::1]/marches.json",
                "https://0.0.0.0/marches.json",
                "https://localhost/marches.json",
                "https://base.internal/marches.json",
                "https://intranet/marches.json"
            })
    void anAddressOfAPrivatePlaceIsNotReached(String address) {
        HttpResponse<String> answer = aline.post("/imports/adresse", Map.of("kind", "contracts", "address", address));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(aline.ended(Client.location(answer).getPath()))
                .contains("Le fichier est refusé en entier", "réseau");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://exemple.fr/marches.json", "file:///etc/passwd", "ftp://exemple.fr/x", "https:", ""})
    void onlyHttpsIsTaken(String address) {
        HttpResponse<String> answer = aline.post("/imports/adresse", Map.of("kind", "contracts", "address", address));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("doit commencer par https://");
    }

    /// Says that a body is coming, and sends none of it.
    private String announced(long bytes) {
        URI server = Served.address();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /imports/envoi HTTP/1.1\r\nHost: localhost\r\nCookie: etagere="
                                    + aline.client().session()
                                    + "\r\nContent-Type: multipart/form-data; boundary=limit\r\nContent-Length: "
                                    + bytes
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Up to the end of the page: the server may hold the connection for the body.
    private static String read(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 14];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            answer.write(piece, 0, read);
            if (answer.toString(StandardCharsets.UTF_8).contains("</html>")) {
                break;
            }
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
