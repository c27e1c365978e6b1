package fr.etagere.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class HiddenCharactersTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200D, 0x202E, 0x2028, 0x2029, 0x2066, 0x2800, 0x3164,
                0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0x1D173, 0xE0041, 0xE0101
            })
    void aNameThatLooksLikeAnotherIsRefusedAndAFormLosesWhatIsNotSeen(int hidden) {
        String name = "Next" + Character.toString(hidden) + "cloud";

        assertThat(HiddenCharacters.without(name)).isEqualTo("Nextcloud");
        assertThat(refusals(name))
                .singleElement()
                .extracting(Violation::arguments)
                .isEqualTo(List.of(String.format("U+%04X", hidden)));
        assertThat(Characters.isInline(hidden)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4\u202F000\u00A0€ « l\u2019été » œuvre e\u0301\u0302",
                "un\ttableau\r\nà deux lignes",
                "anti\u00ADconstitutionnel",
                "行政 한글 Ελλάδα",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "\uD83D\uDC69\uD83C\uDFFE\u200D\uD83D\uDCBB",
                "\u2764\uFE0F\u200D\uD83D\uDD25",
                "\u260E\uFE0F"
            })
    void whatPeopleWriteStaysAsItIs(String text) {
        assertThat(HiddenCharacters.without(text)).isEqualTo(text);
        assertThat(refusals(text)).isEmpty();
    }

    @Test
    void aPictureLetsNothingElseHide() {
        assertThat(HiddenCharacters.without("\u200D\uD83D\uDCBB \uD83D\uDC69\u200D a1\uFE0F \uFE0F"))
                .isEqualTo("\uD83D\uDCBB \uD83D\uDC69 a1 ");
    }

    private static List<Violation> refusals(String text) {
        var tree = JsonNodeFactory.instance.objectNode().put("name", text);
        return HiddenCharacters.violations(new Document(tree, Map.of()));
    }
}
