package fr.etagere.lists;

import static fr.etagere.lists.ListFixtures.card;
import static fr.etagere.lists.ListFixtures.rejections;
import static fr.etagere.lists.ListFixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Card;
import org.junit.jupiter.api.Test;

class ComptoirReaderTest {

    @Test
    void readsSoftwareItsUsersAndItsProviders() {
        Card card = card(ListKind.COMPTOIR, """
                {"date_of_export": "2026-01-01", "number_of_software": 1, "softwares": [
                 {"id": 12, "created": "2016-01-01T00:00:00+00:00", "url": "https://comptoir.example.org/12", "name": "Pluvier",
                  "licence": "MIT", "external_resources": {"website": "https://pluvier.example.org", "repository": "https://git.example.org/pluvier",
                   "wikidata": {"id": "Q9", "url": "https://wikidata.example.org/Q9"}, "sill": {"id": 42}, "wikipedia": [], "cnll": [],
                   "framalibre": {"slug": "pluvier"}},
                  "providers": [{"id": 1, "name": "Rivage", "url": "https://comptoir.example.org/u/1", "type": "Company", "external_resources": {"website": null}}],
                  "users": [{"id": 2, "name": "Ville de Colombe", "url": "https://comptoir.example.org/u/2", "type": "Administration", "external_resources": {"website": "https://colombe.example.org"}},
                            {"id": 3, "name": "Camille Exemple", "url": "https://comptoir.example.org/u/3", "type": "Person", "external_resources": {"website": null}}]}]}
                """);

        assertThat(card.identifiers())
                .containsEntry("comptoir", "12")
                .containsEntry("sill", "42")
                .containsEntry("wikidata", "Q9")
                .containsEntry("framalibre", "pluvier");
        assertThat(card.companies())
                .containsExactly(new Card.Company("Rivage", null, "https://comptoir.example.org/u/1"));
        assertThat(card.usedBy()).as("no natural person").containsExactly(new Card.Use("Ville de Colombe", null, null));
    }

    @Test
    void anEmptyArrayIsAMissingObject() {
        Card card = card(ListKind.COMPTOIR, """
                {"softwares": [{"id": 1, "name": "A", "external_resources": {"website": null, "repository": null,
                 "wikidata": [], "sill": [], "framalibre": []}, "providers": [], "users": []}]}
                """);

        assertThat(card.identifiers()).containsOnlyKeys("comptoir");
    }

    @Test
    void anEmptyArrayIsAMissingAddress() {
        Card card = card(ListKind.COMPTOIR, """
                {"softwares": [{"id": 1, "name": "A", "external_resources": {"website": []},
                 "providers": [{"id": 1, "name": "Rivage", "external_resources": {"website": []}}]}]}
                """);

        assertThat(card.website()).isNull();
        assertThat(card.companies()).containsExactly(new Card.Company("Rivage", null, null));
    }

    @Test
    void anArrayThatIsNotEmptyIsNoObject() {
        var rows = rows(ListKind.COMPTOIR, """
                {"softwares": [{"id": 1, "name": "A", "external_resources": {"sill": [4]}, "users": ["x"]},
                 {"id": 2, "name": "B", "external_resources": []}]}
                """);

        assertThat(rejections(rows))
                .containsExactlyInAnyOrder("/external_resources/sill object-expected", "/users/0 object-expected");
        assertThat(rows.kept()).hasSize(1);
    }
}
