package fr.etagere.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

class DossiersTest {

    private final Dossiers dossiers = Served.part(Dossiers.class);
    private final Actor aline = person("Aline");
    private final Actor karim = person("Karim");

    @Test
    void everyVersionIsKept() {
        Dossier dossier = dossiers.open(aline, "Visioconférence");
        dossiers.save(aline, dossier.id(), Step.NEED, 0, tree("{\"title\":\"un\"}"));
        dossiers.save(aline, dossier.id(), Step.NEED, 1, tree("{\"title\":\"deux\"}"));

        assertThat(dossiers.history(karim, dossier.id(), Step.NEED, Integer.MAX_VALUE, 20))
                .extracting(Past::number, Past::author)
                .containsExactly(tuple(2, "Aline Acheteuse"), tuple(1, "Aline Acheteuse"));
        assertThat(content(karim, dossier, 2)).isEqualTo("{\"title\":\"deux\"}");
        assertThat(content(karim, dossier, 1)).isEqualTo("{\"title\":\"un\"}");
        assertThat(dossiers.version(karim, dossier.id(), Step.NEED, 3)).isEmpty();
        assertThat(dossiers.version(karim, dossier.id(), Step.NEED, 0)).isEmpty();
    }

    private String content(Actor reader, Dossier dossier, int number) {
        return dossiers.version(reader, dossier.id(), Step.NEED, number)
                .map(version -> version.content().toString())
                .orElse("");
    }

    @Test
    void theLastVersionOfEveryStepIsReadAtOnce() {
        Dossier dossier = dossiers.open(aline, "Messagerie");
        dossiers.save(aline, dossier.id(), Step.NEED, 0, tree("{\"title\":\"un\"}"));
        dossiers.save(karim, dossier.id(), Step.NEED, 1, tree("{\"title\":\"deux\"}"));
        dossiers.save(aline, dossier.id(), Step.SHELF, 0, tree("{\"kept\":[]}"));

        assertThat(dossiers.steps(aline, dossier.id()))
                .containsOnlyKeys(Step.values())
                .hasEntrySatisfying(Step.NEED, last -> {
                    assertThat(last.number()).isEqualTo(2);
                    assertThat(last.author()).isEqualTo("Karim Contributeur");
                    assertThat(last.content()).isEqualTo(tree("{\"title\":\"deux\"}"));
                })
                .hasEntrySatisfying(
                        Step.SHELF, last -> assertThat(last.content()).isEqualTo(tree("{\"kept\":[]}")))
                .hasEntrySatisfying(Step.DATA, none -> assertThat(none.number()).isZero());
    }

    @Test
    void savingTheSameAgainMakesNoVersion() {
        Dossier dossier = dossiers.open(aline, "Sondage");
        dossiers.save(aline, dossier.id(), Step.NEED, 0, tree("{\"title\":\"un\"}"));
        dossiers.save(aline, dossier.id(), Step.NEED, 1, tree("{\"title\":\"un\"}"));

        assertThat(dossiers.current(aline, dossier.id(), Step.NEED).number()).isEqualTo(1);
    }

    @Test
    void twoWhoChangedDifferentFieldsAreMerged() {
        Dossier dossier = dossiers.open(aline, "Annuaire");
        dossiers.save(aline, dossier.id(), Step.NEED, 0, tree("{\"title\":\"un\",\"summary\":\"a\"}"));
        dossiers.save(karim, dossier.id(), Step.NEED, 1, tree("{\"title\":\"un\",\"summary\":\"de Karim\"}"));

        Saving saving =
                dossiers.save(aline, dossier.id(), Step.NEED, 1, tree("{\"title\":\"d'Aline\",\"summary\":\"a\"}"));

        assertThat(saving).isInstanceOfSatisfying(Saving.Merged.class, merged -> {
            assertThat(merged.version().content()).isEqualTo(tree("{\"title\":\"d'Aline\",\"summary\":\"de Karim\"}"));
            assertThat(merged.paths()).containsExactly("/summary");
        });
    }

    @Test
    void twoWhoChangedTheSameFieldChooseAndNothingIsSavedBefore() {
        Dossier dossier = dossiers.open(aline, "Agenda");
        dossiers.save(aline, dossier.id(), Step.NEED, 0, tree("{\"title\":\"un\"}"));
        dossiers.save(karim, dossier.id(), Step.NEED, 1, tree("{\"title\":\"de Karim\"}"));

        Saving saving = dossiers.save(aline, dossier.id(), Step.NEED, 1, tree("{\"title\":\"d'Aline\"}"));

        assertThat(saving)
                .isInstanceOfSatisfying(
                        Saving.Clashing.class,
                        clashing -> assertThat(clashing.clashes())
                                .singleElement()
                                .satisfies(clash -> assertThat(List.of(
                                                clash.path(),
                                                clash.base().asString(),
                                                clash.mine().asString(),
                                                clash.theirs().asString()))
                                        .containsExactly("/title", "un", "d'Aline", "de Karim")));
        assertThat(dossiers.current(aline, dossier.id(), Step.NEED).number()).isEqualTo(2);
    }

    @Test
    void aNeighbourSeesNothingAndWritesNothing() {
        Dossier dossier = dossiers.open(aline, "Messagerie");
        Actor bruno = person("Bruno");

        assertThat(dossiers.find(bruno, dossier.id())).isEmpty();
        assertThat(dossiers.all(bruno, 100)).extracting(Dossier::id).doesNotContain(dossier.id());
        dossiers.save(aline, dossier.id(), Step.DATA, 0, tree("{\"data\":{}}"));
        assertThat(dossiers.history(bruno, dossier.id(), Step.DATA, Integer.MAX_VALUE, 20))
                .isEmpty();
        assertThat(dossiers.version(bruno, dossier.id(), Step.DATA, 1)).isEmpty();
        assertThatThrownBy(() -> dossiers.save(bruno, dossier.id(), Step.NEED, 0, tree("{\"title\":\"à moi\"}")))
                .isInstanceOf(RuntimeException.class);
        assertThat(dossiers.current(aline, dossier.id(), Step.NEED).number()).isZero();
    }

    @Test
    void aQueryThatForgetsTheOrganisationStillSeesNothing() {
        dossiers.open(aline, "Wiki");

        assertThat(Served.part(JdbcClient.class)
                        .sql("select count(*) from dossier")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aVersionCannotBeRewritten() {
        Dossier dossier = dossiers.open(aline, "Forum");
        dossiers.save(aline, dossier.id(), Step.NEED, 0, tree("{\"title\":\"un\"}"));

        assertThatThrownBy(() -> Served.part(Sealed.class)
                        .in(
                                aline,
                                () -> Served.part(JdbcClient.class)
                                        .sql("update step_version set content = '{}'::jsonb")
                                        .update()))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void manyWhoSaveAtOnceLoseNothing() throws Exception {
        Dossier dossier = dossiers.open(aline, "Forge");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Saving>>();
            IntStream.range(0, 20)
                    .forEach(i -> tasks.add(() -> dossiers.save(
                            i % 2 == 0 ? aline : karim,
                            dossier.id(),
                            Step.NEED,
                            0,
                            tree("{\"f" + i + "\":\"" + i + "\"}"))));
            for (var future : pool.invokeAll(tasks)) {
                assertThat(future.get()).isNotInstanceOf(Saving.Clashing.class);
            }
        }

        assertThat(dossiers.current(aline, dossier.id(), Step.NEED).content().size())
                .isEqualTo(20);
        assertThat(dossiers.history(aline, dossier.id(), Step.NEED, Integer.MAX_VALUE, 100))
                .hasSize(20);
    }

    @Test
    void fiftyWhoOpenDossiersAtOnceDoNotBlockEachOther() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Dossier>>();
            IntStream.range(0, 50)
                    .forEach(i -> tasks.add(() -> dossiers.open(i % 2 == 0 ? aline : karim, "Ensemble " + i)));
            for (var future : pool.invokeAll(tasks)) {
                assertThat(dossiers.find(aline, future.get().id())).isPresent();
            }
        }
    }

    @Test
    void fiftyWhoLookAtTheDoorAtOnceAllSeeThePeople() throws Exception {
        Accounts accounts = Served.part(Accounts.class);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = Collections.nCopies(
                    50, (Callable<Integer>) () -> accounts.cameThrough("demo").size());
            for (var future : pool.invokeAll(tasks)) {
                assertThat(future.get()).isEqualTo(accounts.cameThrough("demo").size());
            }
        }
    }

    private static Actor person(String name) {
        return Served.part(Accounts.class).cameThrough("demo").stream()
                .filter(actor -> actor.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode tree(String json) {
        return (ObjectNode) Json.mapper().readTree(json);
    }
}
