package fr.etagere.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every message is a pattern of `MessageFormat`, where a lonely apostrophe vanishes: « l'offre » is written
/// `l''offre`, and `l''''offre` in a branch of a choice that has an argument, which is read once more.
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?<=\\p{L})'+(?=\\p{L})");
    private static final Object[] ARGUMENTS = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyApostropheWrittenIsShownOnce(Lang lang) {
        var wrong = new ArrayList<String>();
        ResourceBundle bundle = bundle(lang);
        for (String key : bundle.keySet()) {
            if (!isShownOnce(bundle.getString(key), lang)) {
                wrong.add(key + "=" + bundle.getString(key));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() {
        ResourceBundle french = bundle(Lang.FR);
        ResourceBundle english = bundle(Lang.EN);
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(french.keySet()));
        for (String key : french.keySet()) {
            assertThat(arguments(english.getString(key))).as(key).isEqualTo(arguments(french.getString(key)));
        }
    }

    @Test
    void aLonelyApostropheIsSeen() {
        assertThat(isShownOnce("l'offre {0} d'ici", Lang.FR)).isFalse();
        assertThat(isShownOnce("l''offre {0} n’est plus là", Lang.FR)).isTrue();
        assertThat(isShownOnce("{0,choice,0#rien n''est là|1#un}", Lang.FR)).isTrue();
        assertThat(isShownOnce("{0,choice,0#rien n'est là|1#un d'ici}", Lang.FR))
                .isFalse();
        assertThat(isShownOnce("{0,choice,0#rien|0<{1} n''y sont pas}", Lang.FR))
                .isFalse();
        assertThat(isShownOnce("{0,choice,0#rien|0<{1} n''''y sont pas}", Lang.FR))
                .isTrue();
    }

    private static boolean isShownOnce(String pattern, Lang lang) {
        List<String> written = BETWEEN_LETTERS
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> shown = shown(pattern, lang).stream()
                .flatMap(text -> BETWEEN_LETTERS.matcher(text).results().map(MatchResult::group))
                .toList();
        return shown.equals(Collections.nCopies(written.size(), "'"));
    }

    /// The text around the arguments, and every branch of every choice as it comes out.
    private static List<String> shown(String pattern, Lang lang) {
        var texts = new ArrayList<String>();
        var around = new MessageFormat(pattern, lang.locale());
        for (Format format : around.getFormats()) {
            if (format instanceof ChoiceFormat choice) {
                Arrays.stream(choice.getFormats())
                        .map(String::valueOf)
                        .map(branch -> branch.contains("{")
                                ? new MessageFormat(branch, lang.locale()).format(ARGUMENTS)
                                : branch)
                        .forEach(texts::add);
            }
        }
        around.setFormats(new Format[around.getFormats().length]);
        texts.add(around.format(ARGUMENTS));
        return texts;
    }

    private static SortedSet<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Lang lang) {
        return ResourceBundle.getBundle(
                "fr.etagere.messages",
                lang.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
