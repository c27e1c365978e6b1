package fr.etagere.lists;

import static fr.etagere.lists.ListFixtures.rows;
import static fr.etagere.lists.ListFixtures.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Card;
import org.junit.jupiter.api.Test;

class CnllReaderTest {

    @Test
    void aCompanyIsKeptWithoutAWrongSiren() {
        var rows = rows(ListKind.CNLL, """
                [{"nom": "Pluvier", "sill_id": 42, "prestataires": [
                  {"nom": "Rivage", "siren": "732 829 320", "url": "https://annuaire.example.org/732829320"},
                  {"nom": "Estran", "siren": "732829321", "url": "https://annuaire.example.org/732829321"},
                  {"nom": "Grève", "siren": null, "url": null},
                  {"nom": "", "siren": "732829320"}]}]
                """);

        Card card = rows.kept().getFirst();
        assertThat(card.shelf()).isNull();
        assertThat(card.identifiers()).containsEntry("sill", "42");
        assertThat(card.companies())
                .containsExactly(
                        new Card.Company("Rivage", "732829320", "https://annuaire.example.org/732829320"),
                        new Card.Company("Estran", null, "https://annuaire.example.org/732829321"),
                        new Card.Company("Grève", null, null));
        assertThat(warnings(rows))
                .containsExactly("/prestataires/1/siren siren-key", "/prestataires/3/nom body-without-name");
    }
}
