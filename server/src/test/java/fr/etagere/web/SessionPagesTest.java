package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.serving.Served;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Someone sees where they are signed in, and signs themselves out there.
class SessionPagesTest {

    private static final Pattern HANDLE = Pattern.compile("name=\"session\" value=\"([0-9a-f]{64})\"");

    private final Client here = Client.as("Luc");

    @BeforeEach
    void alone() {
        here.post("/sessions", Map.of("session", "autres"), here.get("/sessions"));
    }

    @Test
    void oneIsMarkedAndTheOthersAreClosedOneByOne() {
        assertThat(here.get("/sessions").body())
                .contains("Celle-ci", "Navigateur inconnu", "Ministère de l'exemple")
                .doesNotContain("Fermer toutes les autres")
                .doesNotContainPattern(HANDLE);
        Client elsewhere = Client.as("Luc");
        Client third = Client.as("Luc");
        HttpResponse<String> page = here.get("/sessions");
        assertThat(handles(page)).hasSize(2);
        assertThat(page.body()).doesNotContain(here.session(), elsewhere.session(), third.session());

        HttpResponse<String> closed =
                here.post("/sessions", Map.of("session", handles(page).getFirst()), page);

        assertThat(closed.body()).contains("Une session est fermée");
        assertThat(handles(closed)).hasSize(1).doesNotContain(handles(page).getFirst());
        assertThat(List.of(in(here), in(elsewhere), in(third))).containsExactlyInAnyOrder(true, true, false);
        assertThat(here.post("/sessions", Map.of("session", handles(page).getFirst()), page)
                        .body())
                .contains("déjà fermée");
        assertThat(Client.as("Adam").get("/journal").body()).contains("Sessions fermées par leur titulaire");
    }

    @Test
    void allTheOthersAreClosedAtOnce() {
        Client elsewhere = Client.as("Luc");
        Client third = Client.as("Luc");

        HttpResponse<String> closed = here.post("/sessions", Map.of("session", "autres"), here.get("/sessions"));

        assertThat(closed.body()).contains("2 sessions sont fermées");
        assertThat(List.of(in(here), in(elsewhere), in(third))).containsExactly(true, false, false);
    }

    @Test
    void nobodySeesOrClosesTheSessionsOfAnother() {
        Client other = Client.as("Sophie");
        Client luc = Client.as("Luc");
        String handle = handles(here.get("/sessions")).getFirst();

        HttpResponse<String> page = other.get("/sessions");
        assertThat(page.body()).doesNotContain(handle);
        other.post("/sessions", Map.of("session", handle), page);
        other.post("/sessions", Map.of("session", "autres"), page);

        assertThat(in(luc)).isTrue();
        assertThat(in(here)).isTrue();
    }

    @Test
    void theOneThatAsksIsNotClosedByItsOwnHandle() {
        Client elsewhere = Client.as("Luc");
        String handle = handles(elsewhere.get("/sessions")).getFirst();

        here.post("/sessions", Map.of("session", handle), here.get("/sessions"));

        assertThat(in(here)).isTrue();
    }

    @Test
    void theSearchByPersonHasItsIndex() {
        assertThat(Served.part(JdbcClient.class)
                        .sql("select indexdef from pg_indexes where indexname = 'visitor_session_by_person'")
                        .query(String.class)
                        .single())
                .contains("content ->> 'etagere.person'");
    }

    private static boolean in(Client client) {
        return client.get("/dossiers").statusCode() == 200;
    }

    private static List<String> handles(HttpResponse<String> page) {
        return HANDLE.matcher(page.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
