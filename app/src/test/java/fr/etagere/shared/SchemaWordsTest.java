package fr.etagere.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the formats that people write say of themselves, they say in both languages.
class SchemaWordsTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"need", "grid", "cost", "tender", "step-shelf", "step-suppliers"})
    void eachDescriptionHasItsEnglish(String format) throws IOException {
        var described = new ArrayList<JsonNode>();
        gather(Json.mapper().readTree(Files.readAllBytes(schema(format))), described);

        assertThat(described)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("x-description-en").asString(""))
                        .isNotBlank()
                        .isNotEqualTo(one.path("description").asString())
                        .doesNotContain("«", " ;", " :", " ?"));
    }

    @Test
    void whatIsExpectedIsSaidInTheLanguageOfTheReader() throws IOException {
        byte[] need = "title: 12\nresults: []\nfunctions: []\ndata: {}\nhosting: {target: MOON}\n"
                .getBytes(StandardCharsets.UTF_8);
        var format = new PublishedSchema(Materials.at(ROOT), "docs/schemas/need.schema.json", "need");

        List<String> french = new ArrayList<>();
        List<String> english = new ArrayList<>();
        switch (StrictReader.read(need)) {
            case Read.Ok<Document>(Document document) ->
                format.violations(document).forEach(one -> {
                    french.add(one.advice(Texts.of(Lang.FR)));
                    english.add(one.advice(Texts.of(Lang.EN)));
                });
            case Read.Refused<Document>(var violations) -> throw new AssertionError(violations);
        }

        assertThat(french)
                .anyMatch(one -> one.endsWith("L'organisme qui achète."))
                .anyMatch(one -> one.contains("Le besoin en une phrase, sans marque."));
        assertThat(english)
                .anyMatch(one -> one.endsWith("The body that buys."))
                .anyMatch(one -> one.contains("The need in one sentence, without a brand."))
                .noneMatch(one -> one.contains("Le besoin"));
    }

    private static void gather(JsonNode node, List<JsonNode> described) {
        if (node.path("description").isString()) {
            described.add(node);
        }
        node.forEach(one -> gather(one, described));
    }

    private static Path schema(String format) {
        return ROOT.resolve("docs/schemas/" + format + ".schema.json");
    }
}
