package fr.etagere.lists;

import static fr.etagere.lists.ListFixtures.card;
import static fr.etagere.lists.ListFixtures.rejections;
import static fr.etagere.lists.ListFixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Card.SupportCycle;
import org.junit.jupiter.api.Test;

class EndOfLifeReaderTest {

    @Test
    void readsTheProductPages() {
        Card card = card(ListKind.ENDOFLIFE, """
                [{"title": "Plover", "category": "server-app", "permalink": "/plover", "eol": "Base Support",
                  "identifiers": [{"purl": "pkg:deb/debian/plover"}, {"cpe": "cpe:/a:plover:plover"}, {"purl": "pkg:npm/plover"}, {"repology": "plover"}],
                  "releases": [{"releaseCycle": "3", "releaseDate": "2026-01-01", "eol": false, "latest": "3.1"},
                               {"releaseCycle": "2", "eol": "2027-02-28", "latest": "2.9.1"},
                               {"releaseCycle": "1", "eol": true}, {"releaseCycle": "0"}]}]
                """);

        assertThat(card.shelf()).isNull();
        assertThat(card.identifiers())
                .containsEntry("endoflife", "plover")
                .containsEntry("purl", "pkg:deb/debian/plover")
                .containsEntry("purl-2", "pkg:npm/plover")
                .containsEntry("cpe", "cpe:/a:plover:plover")
                .containsEntry("repology", "plover");
        assertThat(card.cycles())
                .containsExactly(
                        new SupportCycle("3", "3.1", "false"),
                        new SupportCycle("2", "2.9.1", "2027-02-28"),
                        new SupportCycle("1", null, "true"),
                        new SupportCycle("0", null, null));
    }

    @Test
    void readsTheApi() {
        Card card = card(ListKind.ENDOFLIFE, """
                {"schema_version": "1.2.0", "total": 1, "result": [{"name": "plover", "label": "Plover", "aliases": ["pl"],
                  "identifiers": [{"id": "pkg:npm/plover", "type": "purl"}, {"id": "x", "type": "autre"}],
                  "releases": [{"name": "3", "isEol": false, "eolFrom": "2028-01-31", "latest": {"name": "3.1", "date": "2026-01-01"}},
                               {"name": "2", "isEol": true, "eolFrom": null, "latest": null}]}]}
                """);

        assertThat(card.name()).isEqualTo("Plover");
        assertThat(card.identifiers()).containsOnlyKeys("endoflife", "purl");
        assertThat(card.cycles())
                .containsExactly(new SupportCycle("3", "3.1", "2028-01-31"), new SupportCycle("2", null, "true"));
    }

    @Test
    void readsOneProductOfTheApi() {
        assertThat(card(ListKind.ENDOFLIFE, """
                {"result": {"name": "plover", "label": "Plover", "releases": []}}
                """).key()).isEqualTo("plover");
    }

    @Test
    void aDateThatDoesNotExistCostsItsProduct() {
        var rows = rows(ListKind.ENDOFLIFE, """
                [{"title": "A", "permalink": "/a", "releases": [{"releaseCycle": "1", "eol": "2026-02-30"}, {"eol": "bientôt"}]},
                 {"title": "B", "permalink": "/b", "releases": []}]
                """);

        assertThat(rejections(rows))
                .containsExactly(
                        "/releases/0/eol date-does-not-exist",
                        "/releases/1/releaseCycle text-missing",
                        "/releases/1/eol date-does-not-exist");
        assertThat(rows.kept()).hasSize(1);
    }
}
