package fr.etagere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.shared.Materials;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Needs as buyers write them, on the shipped shelf: what is refused, what is asked at once, what is only possible.
class NeedsAsWrittenTest {

    private static final ShelfIndex SHELF = ShelfIndex.of(
            Catalogue.load(Materials.at(Path.of(System.getProperty("etagere.root")))), LocalDate.of(2026, 11, 22));

    @AfterAll
    static void close() {
        SHELF.close();
    }

    @ParameterizedTest
    @CsvSource({
        "messagerie pas de microsoft, microsoft",
        "bureautique sans google, google",
        "suite bureautique sans dépendre de Microsoft, microsoft",
        "partage de fichiers hors GAFAM, google",
        "partage de fichiers hors GAFAM, microsoft",
        "messagerie ni Google ni Microsoft, microsoft",
        "messagerie ni Google ni Microsoft, google",
        "visio autre que Teams, microsoft-teams",
        "tchat plutôt que Slack, slack",
        "réunion en ligne sans Teams ou Zoom, zoom"
    })
    void whatIsRefusedIsNotOffered(String need, String refused) {
        List<Entry> found = found(need);
        assertThat(found).isNotEmpty();
        assertThat(found)
                .noneMatch(entry ->
                        entry.id().startsWith(refused) || entry.provider().equalsIgnoreCase(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "bureautique sans google, microsoft-365",
        "visio autre que Teams, zoom",
        "réunion en ligne sans inscription, microsoft-teams",
        "messagerie sans publicité, microsoft-365",
        "visio sans Microsoft, visio"
    })
    void whatIsNotRefusedStays(String need, String kept) {
        assertThat(found(need)).extracting(Entry::id).contains(kept);
    }

    @Test
    void hostingWithoutAMakerIsAskedInItsPlace() {
        Found found = SHELF.search(SearchQuery.of("hébergement hors AWS", 10));
        assertThat(found.understood().replacing()).isTrue();
        assertThat(found.hits()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "partager des gros fichiers, large-file-transfer, large-file-transfer",
        "envoyer et partager de gros fichiers, large-file-transfer, large-file-transfer",
        "visio et chat, video-meeting, instant-messaging",
        "agenda et messagerie, calendar, email"
    })
    void whatDoesAllThatIsAskedComesFirst(String need, String one, String other) {
        assertThat(found(need).subList(0, 3))
                .allSatisfy(entry -> assertThat(entry.functions()).contains(one, other));
    }

    @Test
    void whatOnlyAWordSuggestsIsSaidPossible() {
        Found found = SHELF.search(SearchQuery.of("nourriture pour chat du refuge municipal de Brest", 10));
        assertThat(found.hits()).allSatisfy(hit -> assertThat(hit.why()).noneMatch(Found.Why::answers));
        assertThat(SHELF.search(SearchQuery.of("chat", 1)).hits().getFirst().why())
                .anyMatch(Found.Why::answers);
    }

    @ParameterizedTest
    @CsvSource({
        "retouche photo, gimp",
        "monter la vidéo des vœux du maire, kdenlive",
        "surveiller nos serveurs, zabbix",
        "publier les données ouvertes de la commune, ckan",
        "pare-feu de la mairie, opnsense",
        "télétravail par VPN, wireguard",
        "connexion des usagers au portail famille, franceconnect",
        "inscription à la cantine en ligne, demarche-numerique",
        "rendez-vous pour la carte d'identité, calcom",
        "trouver une date de réunion, framadate",
        "refaire le site de la mairie, sites-faciles",
        "budget participatif, decidim",
        "plan du cadastre, qgis",
        "compte rendu du conseil municipal, transcripts",
        "mots de passe partagés du service, passbolt",
        "visioconférence avec les élus, visio-territoire"
    })
    void thePlainNeedsOfATownHallFindWhatIsThere(String need, String expected) {
        assertThat(found(need).stream().limit(6).map(Entry::id)).as(need).contains(expected);
    }

    private static List<Entry> found(String need) {
        return SHELF.search(SearchQuery.of(need, 40)).hits().stream()
                .map(Found.Hit::entry)
                .toList();
    }
}
