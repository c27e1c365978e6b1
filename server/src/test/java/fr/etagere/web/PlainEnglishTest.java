package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// The English of the pages: its own punctuation, one word for one thing, and what the French page says.
class PlainEnglishTest {

    private static final Properties EN = messages("messages_en.properties");
    private static final Properties FR = messages("messages.properties");

    @Test
    void punctuationIsEnglish() {
        each((key, text) -> text.matches("(?s).*[\\p{L}\\d}][ \\u00a0\\u202f][:;!?](\\s.*|$)")
                || text.contains("«") && !text.contains("ou équivalent")
                || text.contains("\""));
    }

    @Test
    void noFrenchTurnIsLeft() {
        each((key, text) ->
                text.matches("(?s).*\\b(signs at most|to mend|made ministry|One \\w+ a line|File opened)\\b.*"));
    }

    @Test
    void whatIsTakenAwayIsDownloadedEverywhere() {
        each((key, text) -> !key.startsWith("members.") && text.matches("(?s)Take\\b.*\\baway\\b.*"));
    }

    @Test
    void aRowOfATableOfLawIsCalledARow() {
        assertThat(EN.getProperty("rule.lead")).contains("one row");
        assertThat(EN.getProperty("rule.caption")).contains("Each row");
    }

    /// Article 31 has two conditions that add up: neither alone makes data of particular sensitivity.
    @Test
    void helpOnHarmsSaysThatTheyAreTheSecondConditionOnly() {
        assertThat(FR.getProperty("group.harms.help")).contains("seconde condition", "La première compte aussi");
        assertThat(EN.getProperty("group.harms.help")).contains("second condition", "The first one counts too");
    }

    @Test
    void developmentHasItsTwoGroundsOnTheFirstPage() {
        assertThat(FR.getProperty("home.own.text")).contains("Quand rien n''existe, ou quand la continuité");
        assertThat(EN.getProperty("home.own.text")).contains("When nothing exists, or when continuity");
    }

    @Test
    void helpOnABrandAsksForOneOfTwoThings() {
        assertThat(FR.getProperty("field.brandJustification.help")).contains(", ou s''accompagne");
        assertThat(EN.getProperty("field.brandJustification.help")).contains(", or goes with");
    }

    private interface Fault {
        boolean in(String key, String text);
    }

    private static void each(Fault fault) {
        var found = new SoftAssertions();
        EN.forEach((key, text) -> found.assertThat(fault.in((String) key, (String) text))
                .as("%s=%s", key, text)
                .isFalse());
        found.assertAll();
    }

    private static Properties messages(String name) {
        var read = new Properties();
        try (var in = new InputStreamReader(PlainEnglishTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
