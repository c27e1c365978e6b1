package fr.etagere.lists;

import static fr.etagere.lists.ListFixtures.rows;
import static fr.etagere.lists.ListFixtures.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import org.junit.jupiter.api.Test;

class OpenAlternativeReaderTest {

    @Test
    void aProductUnderTwoCategoriesIsOneCardWithBoth() {
        var rows = rows(ListKind.OPENALTERNATIVE, """
                name,url,category,subcategory,description,source_code,license,stars,alternatives
                Plover,https://plover.example.org,Office,Notes,A logbook,https://git.example.org/plover,MIT,1K,Notetaker; Bloc
                Curlew,https://curlew.example.org,Data,,Charts,https://git.example.org/curlew,,12,
                plover,https://plover.example.org,Teams,Chat,A logbook,HTTP://git.example.org/plover.git/,MIT,1K,
                Lapwing,n/a,Data,,,n/a,MIT,1,
                Godwit,https://godwit.example.org,Data,,,n/a,MIT,1,
                """);

        Card plover = rows.kept().getFirst();
        assertThat(plover.purposes()).containsExactly("Office", "Notes", "Teams", "Chat");
        assertThat(plover.replaces()).containsExactly("Notetaker", "Bloc");
        assertThat(plover.shelf()).isEqualTo(Entry.Shelf.FREE_SOFTWARE);
        assertThat(plover.en()).isEqualTo("A logbook");
        assertThat(rows.kept()).extracting(Card::name).containsExactly("Plover", "Curlew", "Lapwing", "Godwit");
        assertThat(rows.rejected()).isEmpty();
        assertThat(rows.joined()).extracting(Joined::into).containsExactly(1);
        assertThat(rows.read()).isEqualTo(rows.kept().size() + rows.joined().size());
        assertThat(warnings(rows))
                .contains("/license licence-missing", "/source_code address-not-a-repository", "/url address-unusable");
    }
}
