package fr.etagere.lists;

import static fr.etagere.lists.ListFixtures.card;
import static fr.etagere.lists.ListFixtures.rejections;
import static fr.etagere.lists.ListFixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Entry.Qualification;
import fr.etagere.catalogue.Entry.Qualification.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SecNumCloudReaderTest {

    private static final String HEADER = "prestataire,service,type,qualifie_du,qualifie_au,decision_anssi,statut\n";

    @Test
    void aQualifiedServiceHasItsDatesItsDecisionAndItsPerimeter() {
        Card card =
                card(ListKind.SECNUMCLOUD, HEADER + "Nuée,Nuée Sûre,IaaS;PaaS,2025-01-02,2028-01-01,123,qualifie\n");

        assertThat(card.key()).isEqualTo("Nuée/Nuée Sûre");
        assertThat(card.identifiers()).containsEntry("secnumcloud", "123");
        assertThat(card.provider()).isEqualTo("Nuée");
        assertThat(card.shelf()).isEqualTo(Entry.Shelf.CLOUD);
        assertThat(card.layers()).containsExactly("IAAS", "PAAS");
        assertThat(card.qualification())
                .isEqualTo(new Qualification(
                        "SECNUMCLOUD",
                        State.QUALIFIED,
                        LocalDate.of(2025, 1, 2),
                        LocalDate.of(2028, 1, 1),
                        "123",
                        "Nuée Sûre"));
    }

    @Test
    void theVersionOfTheReferentialIsNotAssumed() {
        Card card = card(
                ListKind.SECNUMCLOUD, HEADER.strip() + ",referentiel\nNuée,,SaaS,,,,En cours,SecNumCloud v3.2.a\n");

        assertThat(card.name()).isEqualTo("Nuée");
        assertThat(card.qualification())
                .isEqualTo(new Qualification("SECNUMCLOUD_3_2", State.IN_PROGRESS, null, null, null, null));
    }

    @Test
    void datesMustExistAndBeInOrder() {
        var rows = rows(
                ListKind.SECNUMCLOUD,
                HEADER
                        + "A,S,IaaS,2025-02-30,2028/01/01,1,qualifie\n"
                        + "B,S,IaaS,2028-01-02,2028-01-01,1,qualifie\n"
                        + "C,S,XaaS,,,,retire\n"
                        + "D,S,IaaS,,,,en_cours\n"
                        + "D,S,IaaS,,,,en_cours\n");

        assertThat(rejections(rows))
                .containsExactlyInAnyOrder(
                        "/qualifie_du date-does-not-exist",
                        "/qualifie_au date-does-not-exist",
                        "/qualifie_au dates-reversed",
                        "/type value-unknown",
                        "/statut value-unknown",
                        " row-duplicate");
    }
}
