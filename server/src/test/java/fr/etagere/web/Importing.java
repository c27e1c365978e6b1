package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Someone who imports files, without a screen.
record Importing(Client client) {

    static final String GOOD =
            "system,name,depends_on,kind\nessai-paie,Paie à blanc,essai-annuaire,system\nessai-annuaire,Annuaire à blanc,,\n";

    static Importing as(String name) {
        return new Importing(Client.as(name));
    }

    /// Sends a file; the address of its import.
    String send(String kind, String name, byte[] file) {
        HttpResponse<String> answer = sent(kind, name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return Client.location(answer).getPath();
    }

    String send(String kind, String name, String file) {
        return send(kind, name, file.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> sent(String kind, String name, byte[] file) {
        return client.upload("/imports/envoi", Map.of("kind", kind), name, file, client.get("/connexion"));
    }

    /// The page of an import that has ended.
    String ended(String address) {
        while (true) {
            String page = client.get(address).body();
            if (!page.contains("id=\"progress\"")) {
                return page;
            }
        }
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return client.post(path, fields, client.get("/connexion"));
    }
}
