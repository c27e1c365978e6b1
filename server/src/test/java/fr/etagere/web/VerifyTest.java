package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Verifications;
import fr.etagere.serving.Served;
import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Anyone brings a file; whatever it is, the server says what holds and goes on.
class VerifyTest {

    private final Client anyone = Client.anyone();

    @Test
    void aFileSignedElsewhereHoldsAndItsKeyIsTold() {
        SigningKey key = SigningKey.ephemeral();
        HttpResponse<String> answer = upload("decision.json", file(key));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("decision.json : vérifié.", key.publicKey(), "ne sait pas à qui elle est");
    }

    @Test
    void aFileOfThisServerIsKnownAsSuch() {
        assertThat(upload("decision.json", file(Served.part(SigningKey.class))).body())
                .contains("Signé par la clé de ce serveur");
    }

    @Test
    void oneByteChangedShows() {
        byte[] file = file(SigningKey.ephemeral());
        String text = new String(file, StandardCharsets.UTF_8);
        String other = text.replace("\"count\":4000", "\"count\":4001");
        assertThat(other).isNotEqualTo(text);

        assertThat(upload("decision.json", other.getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("NE PEUT PAS être tenu pour exact", "Ne tient pas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "pas du JSON",
                "{\"a\":1,\"a\":2}",
                "\u0000\u0001\u0002",
                "{\"asOf\":1e999999999}",
                "{\"hashes\":{\"files\":{\"registers/catalogue/../../keys/signing.pem\":\"x\"}}}",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
            })
    void aHostileFileIsRefusedInWords(String content) {
        HttpResponse<String> answer =
                upload("../../<script>alert(1)</script>.json", content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("NE PEUT PAS être tenu pour exact")
                .doesNotContain("<script>alert")
                .doesNotContain("../..")
                .doesNotContain("root:");
    }

    @Test
    void aFileTooDeepIsRefusedInWords() {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);

        assertThat(upload("x.json", deep.getBytes(StandardCharsets.UTF_8)).body())
                .contains("Ne tient pas");
    }

    @Test
    void aFileTooLargeIsRefusedAndTheServerGoesOn() {
        for (int beyond : List.of(1, 3 << 20)) {
            HttpResponse<String> answer = upload("x.json", new byte[Verifications.MOST_BYTES + beyond]);

            assertThat(answer.statusCode()).as("%s bytes too many", beyond).isEqualTo(413);
            assertThat(answer.body()).contains("16 Mio");
        }
        assertThat(anyone.get("/verifier").statusCode()).isEqualTo(200);
    }

    @Test
    void aFileAsLargeAsMayBeIsVerifiedByThePageAsByTheApi() {
        byte[] file = Arrays.copyOf(file(SigningKey.ephemeral()), Verifications.MOST_BYTES);
        Arrays.fill(file, file(SigningKey.ephemeral()).length, file.length, (byte) ' ');

        HttpResponse<String> answer = upload("x.json", file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("x.json", "Ne tient pas");
    }

    @Test
    void aStrangerMayTakeTheirTimeToFindTheFile() {
        assertThat(Client.anyone()
                        .multipart(
                                "/verifier",
                                Map.of("_csrf", "d'une autre fois"),
                                "x.json",
                                file(SigningKey.ephemeral()))
                        .body())
                .contains("x.json : vérifié.");
    }

    @Test
    void whenNoPlaceIsLeftAFileIsRefusedBeforeAnyOfItIsReceived() throws IOException {
        URI server = Served.address();
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < VerifyPages.RECEIVED_OF_ONE; i++) {
                slow.add(begun(server));
            }
            HttpResponse<String> refused = upload("x.json", new byte[] {'{'});
            for (int n = 0; n < 1_000 && refused.statusCode() == 200; n++) {
                // The last of the slow ones had not come in yet, or found this very file in its place.
                for (int i = 0; i < slow.size(); i++) {
                    if (slow.get(i).getInputStream().available() > 0) {
                        slow.get(i).close();
                        slow.set(i, begun(server));
                    }
                }
                refused = upload("x.json", new byte[] {'{'});
            }
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
            try (Socket late = begun(server)) {
                assertThat(new String(late.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 503");
            }
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
        HttpResponse<String> after = upload("x.json", file(SigningKey.ephemeral()));
        for (int n = 0; n < 1_000 && after.statusCode() == 503; n++) {
            after = upload("x.json", file(SigningKey.ephemeral()));
        }
        assertThat(after.statusCode()).as("places are given back").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x",
                "--x\r\nContent-Disposition: form-data; na",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"d.json\"\r\n\r\n{"
            })
    void aFormThatEndsTooSoonIsSaidSo(String form) {
        assertThat(anyone.post("/verifier", "multipart/form-data; boundary=x", form)
                        .statusCode())
                .isEqualTo(422);
    }

    /// A form whose file does not come.
    private static Socket begun(URI server) throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        String head = String.join(
                "\r\n",
                List.of(
                        "POST /verifier HTTP/1.1",
                        "Host: " + server.getAuthority(),
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: 100000",
                        "Connection: close",
                        "",
                        "--x"));
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void noFileIsSaidSo() {
        HttpResponse<String> page = anyone.get("/verifier");

        assertThat(anyone.upload("/verifier", "", new byte[0], page).statusCode())
                .isEqualTo(422);
        assertThat(anyone.post("/verifier", Map.of("file", "x"), page).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFormWithoutItsWordIsRefused() {
        assertThat(anyone.post("/langue", "langue=en").statusCode()).isEqualTo(403);
        assertThat(anyone.post("/verifier", "file=x").statusCode())
                .as("nothing is written there: it is read, and refused for what it is")
                .isEqualTo(422);
    }

    private HttpResponse<String> upload(String name, byte[] file) {
        return anyone.upload("/verifier", name, file, anyone.get("/verifier"));
    }

    private static byte[] file(SigningKey key) {
        Decisions decisions = Served.part(Decisions.class);
        return switch (new NeedReader(decisions.materials())
                .read(new Document(Resana.example("examples/resana.yaml"), Map.of()))) {
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile need) ->
                DecisionFile.write(decisions.decide(need, LocalDate.of(2026, 11, 22)), decisions, key);
            case Read.Refused<NeedReader.NeedFile> refused -> throw new AssertionError(refused.violations());
        };
    }
}
