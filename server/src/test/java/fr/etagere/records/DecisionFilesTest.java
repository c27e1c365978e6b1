package fr.etagere.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.serving.Served;
import fr.etagere.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DecisionFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final DecisionFiles files = Served.part(DecisionFiles.class);
    private final Dossiers dossiers = Served.part(Dossiers.class);
    private final Actor aline = person("Aline");
    private final Actor anne = person("Anne");
    private final Actor bruno = person("Bruno");
    private final UUID dossier = dossiers.open(aline, "Décider").id();

    @Test
    void theBytesAreKeptAsTheyWereWhateverIsDecidedLater() {
        files.keep(aline, dossier, DAY, bytes("{\"première\":1}"));
        files.keep(aline, dossier, DAY, bytes("{\"deuxième\":2}"));

        assertThat(files.bytes(anne, dossier, 1)).hasValue(bytes("{\"première\":1}"));
        assertThat(files.all(anne, dossier)).extracting(KeptDecision::number).containsExactly(2, 1);
        assertThat(dossiers.find(aline, dossier).orElseThrow().decisions()).isEqualTo(2);
    }

    @Test
    void theSameBytesTwiceMakeNoSecondFile() {
        files.keep(aline, dossier, DAY, bytes("{}"));

        assertThat(files.keep(anne, dossier, DAY, bytes("{}")).number()).isEqualTo(1);
        assertThat(files.all(aline, dossier))
                .singleElement()
                .extracting(KeptDecision::author)
                .isEqualTo("Aline Acheteuse");
    }

    @Test
    void anotherThanTheAuthorApprovesTheLastOnlyAndOnce() {
        files.keep(aline, dossier, DAY, bytes("{\"a\":1}"));
        files.keep(aline, dossier, DAY, bytes("{\"a\":2}"));

        assertThat(files.approve(anne, dossier, 1))
                .isInstanceOfSatisfying(
                        Approving.Superseded.class,
                        superseded -> assertThat(superseded.last().number()).isEqualTo(2));
        assertThat(files.approve(aline, dossier, 2)).isInstanceOf(Approving.ByItsAuthor.class);
        assertThat(files.approve(anne, dossier, 2)).isInstanceOf(Approving.Approved.class);
        assertThat(files.approve(anne, dossier, 2)).isInstanceOf(Approving.Already.class);
        assertThat(files.approve(anne, dossier, 3)).isInstanceOf(Approving.NotThere.class);
        assertThat(dossiers.find(aline, dossier).orElseThrow().approver()).isEqualTo("Anne Approbatrice");
    }

    @Test
    void theDatabaseItselfRefusesAnApprovalByTheAuthor() {
        files.keep(aline, dossier, DAY, bytes("{}"));

        assertThatThrownBy(() -> write(aline, """
                        insert into approval values (:dossier, :siret, 1, :actor, now())
                        """))
                .rootCause()
                .hasMessageContaining("approved by another than its author");
    }

    @Test
    void theDatabaseItselfKeepsEachByte() {
        files.keep(aline, dossier, DAY, bytes("{}"));

        assertThatThrownBy(() -> write(aline, "update decision_file set content = 'x'::bytea where dossier = :dossier"))
                .rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> write(aline, """
                        insert into decision_file values
                            (:dossier, :siret, 2, now(), 'x y'::bytea, repeat('0', 64), :actor, now())
                        """)).rootCause().hasMessageContaining("decision_file_is_its_hash");
        assertThatThrownBy(() -> write(aline, """
                        insert into decision_file values
                            (:dossier, :siret, 7, now(), '{}'::bytea, encode(sha256('{}'), 'hex'), :actor, now())
                        """)).rootCause().hasMessageContaining("does not follow");
    }

    @Test
    void aNeighbourSeesNothingAndApprovesNothing() {
        files.keep(aline, dossier, DAY, bytes("{}"));

        assertThat(files.all(bruno, dossier)).isEmpty();
        assertThat(files.find(bruno, dossier, 1)).isEmpty();
        assertThat(files.bytes(bruno, dossier, 1)).isEmpty();
        assertThat(files.approve(bruno, dossier, 1)).isInstanceOf(Approving.NotThere.class);
        assertThatThrownBy(() -> files.keep(bruno, dossier, DAY, bytes("{\"de\":\"Bruno\"}")))
                .rootCause()
                .hasMessageContaining("its own organisation");
        assertThatThrownBy(() -> write(bruno, "insert into approval values (:dossier, :siret, 1, :actor, now())"))
                .rootCause()
                .hasMessageContaining("no such decision");
    }

    @Test
    void theTrailTellsWhoDecidedAndWhoApproved() {
        files.keep(aline, dossier, DAY, bytes("{}"));
        files.approve(anne, dossier, 1);
        Trail trail = Served.part(Trail.class);
        Sealed sealed = Served.part(Sealed.class);

        String sha256 = Digest.sha256(bytes("{}"));
        assertThat(sealed.in(anne, () -> trail.lines(anne, 50)).stream()
                        .filter(line -> line.subject().equals(dossier.toString()))
                        .map(line -> line.actor() + " " + line.action() + " " + line.detail()))
                .startsWith(
                        "Anne Approbatrice DECISION_APPROVED 1 " + sha256, "Aline Acheteuse DECISION_MADE 1 " + sha256);
        assertThat(sealed.in(anne, () -> trail.broken(anne))).isEmpty();
    }

    private void write(Actor actor, String sql) {
        Served.part(Sealed.class)
                .in(
                        actor,
                        () -> Served.part(JdbcClient.class)
                                .sql(sql)
                                .param("dossier", dossier)
                                .param("siret", actor.siret())
                                .param("actor", actor.id())
                                .update());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Actor person(String name) {
        return Served.part(Accounts.class).cameThrough("demo").stream()
                .filter(actor -> actor.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
