package fr.etagere.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.accounts.Role;
import fr.etagere.audit.Trail;
import fr.etagere.backing.Backed;
import fr.etagere.naming.Supplier;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Sealed;
import fr.etagere.records.Step;
import fr.etagere.records.SupplierReviews;
import fr.etagere.reviews.Review;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Whoever takes a dossier and the trail of its organisation takes them in one order. PostgreSQL ends one of two who
/// wait for each other, and that one fails here.
class LockOrderTest {

    private static final int ROUNDS = 25;

    private final Dossiers dossiers = Served.part(Dossiers.class);
    private final DecisionFiles files = Served.part(DecisionFiles.class);
    private final SupplierReviews reviews = Served.part(SupplierReviews.class);
    private final Sealed sealed = Served.part(Sealed.class);
    private final Trail trail = Served.part(Trail.class);
    private final SupplierChoices choices = new SupplierChoices(dossiers, Served.part(Standings.class), reviews);
    private final Actor actor = someoneElsewhere();

    private interface Write {
        void done(int round) throws IOException;
    }

    @Test
    void thoseWhoWriteInADossierAndInTheTrailNeverWaitForEachOther() throws IOException {
        UUID dossier = dossiers.open(actor, "Un seul dossier").id();
        Backed backed = choices.backed(actor, dossier);
        List<Write> writes = List.of(
                round -> dossiers.save(actor, dossier, Step.NEED, Integer.MAX_VALUE, content(round)),
                round -> dossiers.replace(
                        actor,
                        dossier,
                        Step.NEED,
                        dossiers.current(actor, dossier, Step.NEED).number(),
                        content(round)),
                round -> files.keep(actor, dossier, LocalDate.EPOCH, ("{" + round).getBytes(StandardCharsets.UTF_8)),
                round -> files.approve(actor, dossier, round),
                // A choice in a dossier, by a page, then by a program whose key makes the transaction wider.
                round -> choices.choose(actor, dossier, backed, List.of(choice("Page", round))),
                round -> sealed.in(
                        actor, () -> choices.choose(actor, dossier, backed, List.of(choice("Programme", round)))),
                // The same names, beside any dossier.
                round -> decide("Page", round),
                round -> decide("Programme", round));

        var together = new CyclicBarrier(writes.size());
        var failed = new ConcurrentLinkedQueue<Exception>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Write write : writes) {
                threads.submit(() -> {
                    try {
                        for (int round = 1; round <= ROUNDS && failed.isEmpty(); round++) {
                            together.await(60, TimeUnit.SECONDS);
                            write.done(round);
                        }
                    } catch (Exception e) {
                        // The others are not waited for: they meet a barrier that is broken.
                        failed.add(e);
                        together.reset();
                    }
                });
            }
        }

        assertThat(failed).isEmpty();
        assertThat(dossiers.current(actor, dossier, Step.NEED).number()).isGreaterThanOrEqualTo(ROUNDS);
        assertThat(sealed.in(actor, () -> trail.broken(actor))).isEmpty();
    }

    private static ObjectNode content(int round) {
        return Json.mapper()
                .createObjectNode()
                .put("round", round)
                .put("by", UUID.randomUUID().toString());
    }

    private SupplierChoices.Choice choice(String name, int round) {
        try {
            String seen = reviews.list(actor)
                    .find(Supplier.named(name))
                    .map(SupplierReviews::seen)
                    .orElse("");
            return new SupplierChoices.Choice(name, SupplierChoices.NONE, "Tour " + round, seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decide(String name, int round) {
        Review review = reviews.ask(actor, Supplier.named(name), List.of());
        reviews.decide(actor, review, null, "Ailleurs, tour " + round);
    }

    /// An organisation of its own: what is decided of a name stays.
    private static Actor someoneElsewhere() {
        Accounts accounts = Served.part(Accounts.class);
        String siret = String.format("%014d", ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        accounts.organisation(new Organisation(siret, "Organisme d'essai", "OPERATOR"));
        UUID person = accounts.person("essai", siret, "Essai");
        accounts.grant(person, siret, Role.BUYER);
        return accounts.actor(person, siret).orElseThrow();
    }
}
