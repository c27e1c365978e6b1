package fr.etagere.lists;

import static fr.etagere.lists.ListFixtures.card;
import static fr.etagere.lists.ListFixtures.codes;
import static fr.etagere.lists.ListFixtures.read;
import static fr.etagere.lists.ListFixtures.refusals;
import static fr.etagere.lists.ListFixtures.rejections;
import static fr.etagere.lists.ListFixtures.rows;
import static fr.etagere.lists.ListFixtures.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Card;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationsReaderTest {

    private static final String FIRST = "11111111-2222-3333-4444-555555555555";
    private static final String SECOND = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    @Test
    void readsAccountsAndWholeForges() {
        var rows = rows(ListKind.ORGANISATIONS, """
                gitlab.example.org:
                  forge: gitlab
                  pso_id: %s
                  owners:
                    colombe:
                      pso_id: %s
                    ouest:
                git.example.org:
                  forge: gitea
                  ignored_since: 2024-08-09
                  pso_id: 00000000-0000-0000-0000-000000000000
                """.formatted(FIRST, SECOND));

        assertThat(rows.kept()).extracting(Card::name).containsExactly("colombe", "ouest", "git.example.org");
        assertThat(rows.kept())
                .flatExtracting(Card::accounts)
                .containsExactly(
                        "https://gitlab.example.org/colombe",
                        "https://gitlab.example.org/ouest",
                        "https://git.example.org");
        assertThat(rows.kept().get(0).identifiers()).containsEntry("service-public", SECOND);
        assertThat(rows.kept().get(1).identifiers()).containsEntry("service-public", FIRST);
        assertThat(rows.kept().get(2).standing()).isEqualTo(Card.Standing.WITHDRAWN);
        assertThat(warnings(rows)).containsExactly("/pso_id body-unknown");
    }

    @Test
    void aBodyWrittenTwiceCostsItsForgeOnly() {
        var rows = rows(ListKind.ORGANISATIONS, """
                a.example.org:
                  forge: gitlab
                  pso_id: %1$s
                  pso_id: %2$s
                b.example.org:
                  forge: gitlab
                  owners:
                    x: {pso_id: %1$s, pso_id: %2$s}
                    y: {pso_id: %1$s}
                    "z z": {pso_id: %1$s}
                    w: texte
                c.example.org: {owners: [x], forge: gitlab}
                nul: {forge: gitlab}
                d.example.org: {pso_id: %1$s, ignored_since: demain}
                """.formatted(FIRST, SECOND));

        assertThat(rows.kept()).extracting(Card::key).containsExactly("https://b.example.org/y");
        assertThat(rejections(rows))
                .containsExactly(
                        "/a.example.org/pso_id yaml-duplicate-key",
                        "/b.example.org/owners/x/pso_id yaml-duplicate-key",
                        "/owner account-unusable",
                        "/b.example.org/owners/w object-expected",
                        "/owners object-expected",
                        "/host host-unusable",
                        "/forge text-missing",
                        "/ignored_since date-does-not-exist");
    }

    @Test
    void aHostWrittenTwiceRefusesTheFile() {
        var read = read(ListKind.ORGANISATIONS, "a.example.org: {forge: gitlab}\na.example.org: {forge: gitlab}\n");

        assertThat(codes(refusals(read))).containsExactly("yaml-duplicate-key");
    }

    @Test
    void readsTheTableAndTheArrayMadeFromIt() {
        Card expected = Card.of("https://forge.example.org/colombe", "Ville de Colombe")
                .website("https://colombe.example.org")
                .fr("Les outils de la ville")
                .accounts(List.of("https://forge.example.org/colombe"))
                .build();

        assertThat(card(ListKind.ORGANISATIONS, """
                login,description,name,organization_url,avatar_url,website,location,email,is_verified,repositories_count,creation_date,platform
                colombe,Les outils de la ville,Ville de Colombe,https://forge.example.org/colombe,,https://colombe.example.org,,,,3,2020-01-01T00:00:00Z,GitLab
                """)).isEqualTo(expected);
        assertThat(card(ListKind.ORGANISATIONS, """
                [{"login": "colombe", "description": "Les outils de la ville", "name": "Ville de Colombe",
                  "organization_url": "https://forge.example.org/colombe", "website": "https://colombe.example.org",
                  "is_verified": true, "repositories_count": 3, "platform": "GitLab"}]
                """)).isEqualTo(expected);
    }

    @Test
    void anAccountNeedsItsAddress() {
        var rows = rows(ListKind.ORGANISATIONS, """
                [{"login": "a", "organization_url": "forge/a"}, {"login": "b", "name": "B"},
                 {"login": "c", "organization_url": "https://forge.example.org/c"}]
                """);

        assertThat(rejections(rows))
                .containsExactly("/organization_url address-needed", "/organization_url text-missing");
    }
}
