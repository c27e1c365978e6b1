package fr.etagere.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.accounts.Role;
import fr.etagere.backing.Backed;
import fr.etagere.backing.Cited;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.records.Dossiers;
import fr.etagere.records.SupplierReviews;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// A provider whose name an imported list wrote with characters that nobody sees.
class HiddenNameTest {

    private static final String WRITTEN = "Mou\u200blin\u202e ";
    private static final EntityId NICE = EntityId.siren("732829320");
    private static final EntityId BREST = EntityId.siren("380129866");

    private final Dossiers dossiers = Served.part(Dossiers.class);
    private final SupplierReviews reviews = Served.part(SupplierReviews.class);
    private final SupplierChoices choices = new SupplierChoices(dossiers, Served.part(Standings.class), reviews);
    private final Actor actor = someoneElsewhere();

    @Test
    void itIsChosenByTheNameThatIsReadAndTheChoiceHolds() throws IOException {
        UUID dossier = dossiers.open(actor, "Un nom qui cache").id();
        Backed backed = backed(WRITTEN);
        // As a form and a program send it.
        var choice = new SupplierChoices.Choice("Moulin", NICE.toString(), "Le registre le dit.", "");

        assertThat(choices.faults(actor, backed, List.of(choice))).isEmpty();
        assertThat(choices.choose(actor, dossier, backed, List.of(choice)))
                .hasValueSatisfying(step -> assertThat(
                                step.content().at("/names/Moulin/entity").asString())
                        .isEqualTo(NICE.toString()));

        assertThat(reviews.list(actor).on(Supplier.named(WRITTEN)).accepted()).isEqualTo(NICE);
    }

    @Test
    void whichNamesMayBeChosenIsToldAsTheyAreRead() throws IOException {
        var other = new SupplierChoices.Choice("Scierie", NICE.toString(), "Le registre le dit.", "");

        assertThat(choices.faults(actor, backed(WRITTEN), List.of(other)).get(other))
                .singleElement()
                .satisfies(fault -> assertThat(fault.arguments()).containsExactly("Moulin"));
        assertThat(choices.faults(actor, backed("\u200b"), List.of(other)).get(other))
                .singleElement()
                .satisfies(fault -> assertThat(fault.arguments()).containsExactly("—"));
    }

    private static Backed backed(String name) {
        var standing = new Backed.Standing.Ambiguous(List.of(
                new Candidate(NICE, "Moulin", null, null, 1, List.of()),
                new Candidate(BREST, "Moulin", null, null, 1, List.of())));
        return new Backed(
                LocalDate.of(2026, 11, 22),
                List.of(new Backed.Provider(name, List.of(), standing, List.of(), null)),
                Cited.NOTHING,
                null);
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
