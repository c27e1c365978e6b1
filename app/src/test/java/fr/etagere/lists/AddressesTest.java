package fr.etagere.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.rows.Row;
import fr.etagere.rows.RowFindings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.example.org/plover/plover.git",
                "http://svn.example.org/repos/plover/",
                "https://hg.example.org/plover",
                "https://sourceforge.net/p/plover/code/"
            })
    void mayBeARepository(String address) {
        assertThat(source(address)).isEqualTo(new Addresses.Source(address, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.example.org/gitweb/?p=plover.git",
                "https://svn.example.org/plover/trunk",
                "https://fr.wikipedia.org/wiki/Plover",
                "https://www.example.org/websvn/listing.php?repname=Plover",
                "https://www.example.org/cgi-bin/viewvc.cgi/plover",
                "https://sourceforge.net/projects/plover/",
                "https://git.example.org/",
                "https://git.example.org/plover#readme"
            })
    void isAPageAndNoRepository(String address) {
        assertThat(source(address)).isEqualTo(new Addresses.Source(null, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git://git.example.org/plover",
                "git@git.example.org:plover/plover.git",
                "https://anne:secret@git.example.org/plover",
                "https://git example org/plover",
                "https:///plover",
                "http://localhost/plover",
                "javascript:alert(1)",
                "plover"
            })
    void isNothing(String address) {
        assertThat(source(address)).isEqualTo(new Addresses.Source(null, null));
    }

    private static Addresses.Source source(String address) {
        var node = JsonNodeFactory.instance.objectNode().put("address", address);
        return Addresses.source(new Row(RowFindings.at(1, 1, address), node), "address");
    }
}
