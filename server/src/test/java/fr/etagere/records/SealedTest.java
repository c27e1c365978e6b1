package fr.etagere.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.serving.Served;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SealedTest {

    private final Sealed sealed = Served.part(Sealed.class);
    private final Dossiers dossiers = Served.part(Dossiers.class);
    private final List<Actor> people = Served.part(Accounts.class).cameThrough("demo");
    private final Actor here = someone(actor -> actor.siret().equals(Served.MINISTRY));
    private final Actor neighbour = someone(actor -> !actor.siret().equals(Served.MINISTRY));

    @Test
    void aTransactionWithinAnotherSpeaksForTheSameOrganisationOnly() {
        assertThatThrownBy(() -> sealed.in(here, () -> sealed.in(neighbour, () -> "seen")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsWrittenWithinAnotherIsTakenBackWithIt() {
        assertThatThrownBy(() -> sealed.in(here, () -> {
                    dossiers.open(here, "Un dossier que rien ne garde");
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");

        assertThat(dossiers.all(here, 1_000)).extracting(Dossier::title).doesNotContain("Un dossier que rien ne garde");
    }

    @Test
    void theWorkOfADossierOfNobodyIsNotDone() {
        Dossier dossier = dossiers.open(here, "Un dossier d'ici");

        assertThat(dossiers.with(here, dossier.id(), Dossier::title)).hasValue("Un dossier d'ici");
        Optional<String> elsewhere = dossiers.with(neighbour, dossier.id(), Dossier::title);
        assertThat(elsewhere).isEmpty();
    }

    private Actor someone(Predicate<Actor> sought) {
        return people.stream().filter(sought).findFirst().orElseThrow();
    }
}
