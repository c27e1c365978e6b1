package fr.etagere.lists;

import static fr.etagere.lists.ListFixtures.rejections;
import static fr.etagere.lists.ListFixtures.rows;
import static fr.etagere.lists.ListFixtures.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Card;
import org.junit.jupiter.api.Test;

class InstancesReaderTest {

    @Test
    void eachServiceAddsOneUseToItsSoftware() {
        var rows = rows(ListKind.INSTANCES, """
                id;agency_name;service_name;service_url;software_name;software_sill_id;software_comptoir_id;signup_scope;usage_scope
                1;Ville de Colombe;Notes;https://notes.example.org;Pluvier;42;12;Agents;Tous
                2;Région Ouest;Mesures;;Courlis;;;;"Tous ; sans
                inscription"
                3;;Rien;ftp://x.example.org;;quarante;;;
                4;Ministère;Forum;forum.example.org;Vanneau;;;;
                """);

        Card first = rows.kept().get(0);
        assertThat(first.shelf()).isNull();
        assertThat(first.identifiers()).containsEntry("sill", "42").containsEntry("comptoir", "12");
        assertThat(first.usedBy())
                .containsExactly(new Card.Use("Ville de Colombe", "https://notes.example.org", "Agents"));
        Card second = rows.kept().get(1);
        assertThat(second.name()).isEqualTo("Courlis");
        assertThat(second.identifiers()).isEmpty();
        assertThat(second.usedBy()).containsExactly(new Card.Use("Région Ouest", null, "Tous ; sans inscription"));
        assertThat(rejections(rows))
                .containsExactly(
                        "/agency_name text-missing",
                        "/software_name text-missing",
                        "/software_sill_id id-not-a-number");
        assertThat(warnings(rows)).containsExactly("/service_url address-unusable");
    }
}
