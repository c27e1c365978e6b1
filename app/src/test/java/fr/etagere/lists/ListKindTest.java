package fr.etagere.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListKindTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsNameAndTitledInBothLanguages(ListKind kind) {
        assertThat(ListKind.of(kind.id())).contains(kind);
        for (Lang lang : Lang.values()) {
            assertThat(Texts.of(lang).get(kind.titleKey())).isNotBlank();
        }
    }
}
