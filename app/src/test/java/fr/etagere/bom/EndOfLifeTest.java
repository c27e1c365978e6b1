package fr.etagere.bom;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.portfolio.Component;
import fr.etagere.shared.Read;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Components are joined to products by their identifiers, and an end is a day, a yes or a no.
class EndOfLifeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final String PRODUCTS = """
            [{"_product": "thing", "identifiers": [{"purl": "pkg:npm/thing"}, {"cpe": "cpe:2.3:a:maker:thing"}],
              "releases": [{"releaseCycle": "3", "eol": false}, {"releaseCycle": "2.1", "eol": "2025-06-30"},
                           {"releaseCycle": "2", "eol": "2025-06-29"}, {"releaseCycle": "1", "eol": true}, {"releaseCycle": "0"}]},
             {"_product": "image", "identifiers": [{"purl": "pkg:oci/image?repository_url=a.example"}], "releases": [{"releaseCycle": "1", "eol": true}]},
             {"_product": "twin-a", "identifiers": [{"purl": "pkg:npm/twin"}], "releases": [{"releaseCycle": "1", "eol": true}]},
             {"_product": "twin-b", "identifiers": [{"purl": "pkg:npm/twin"}], "releases": [{"releaseCycle": "1", "eol": false}]}]""";

    static Component component(@Nullable String purl, @Nullable String version) {
        return new Component(String.valueOf(purl), "thing", version, purl, null, null, null, "s");
    }

    private static EndOfLife products(String json) {
        return switch (EndOfLife.of(json.getBytes(StandardCharsets.UTF_8))) {
            case Read.Ok<EndOfLife>(EndOfLife endOfLife) -> endOfLife;
            case Read.Refused<EndOfLife>(var violations) -> throw new AssertionError(violations.toString());
        };
    }

    private static Support on(@Nullable String purl, @Nullable String version) {
        return products(PRODUCTS).on(component(purl, version), DAY);
    }

    @Test
    void theLastDayIsStillSupportedAndTheNextIsNot() {
        assertThat(on("pkg:npm/thing", "2.1.4")).isEqualTo(new Support.Supported("thing", "2.1", DAY));
        assertThat(on("pkg:npm/thing", "2.0.9")).isEqualTo(new Support.Ended("thing", "2", LocalDate.of(2025, 6, 29)));
    }

    @Test
    void anEndMayBeAYesOrANoWithoutADay() {
        assertThat(on("pkg:npm/thing@1.0", "1.0")).isEqualTo(new Support.Ended("thing", "1", null));
        assertThat(on("pkg:npm/thing", "==v3.5 ; python_version < '3'"))
                .isEqualTo(new Support.Supported("thing", "3", null));
        assertThat(on("pkg:npm/thing", "0.1")).isEqualTo(new Support.Unknown(Support.Why.NOT_SAID, "thing"));
    }

    @Test
    void aNameAloneJoinsNothing() {
        assertThat(on(null, "1.0")).isEqualTo(new Support.Unknown(Support.Why.NO_IDENTIFIER, null));
        assertThat(on("pkg:pypi/thing", "1.0")).isEqualTo(new Support.Unknown(Support.Why.NO_PRODUCT, null));
    }

    @Test
    void aRangeOrAnUnknownCycleSettlesNothing() {
        assertThat(on("pkg:npm/thing", "^2.0.0")).isEqualTo(new Support.Unknown(Support.Why.NO_VERSION, "thing"));
        assertThat(on("pkg:npm/thing", null)).isEqualTo(new Support.Unknown(Support.Why.NO_VERSION, "thing"));
        assertThat(on("pkg:npm/thing", "20.1")).isEqualTo(new Support.Unknown(Support.Why.NO_CYCLE, "thing"));
    }

    @Test
    void anImageOfAnotherRepositoryIsAnotherThing() {
        assertThat(on("pkg:oci/image?repository_url=b.example", "1"))
                .isEqualTo(new Support.Unknown(Support.Why.NO_PRODUCT, null));
        assertThat(on("pkg:oci/image?repository_url=a.example", "1")).isInstanceOf(Support.Ended.class);
    }

    @Test
    void productsThatDisagreeSettleNothing() {
        assertThat(on("pkg:npm/twin", "1")).isEqualTo(new Support.Unknown(Support.Why.SEVERAL_PRODUCTS, null));
    }

    @Test
    void aCpeOfTheOlderFormIsJoinedToo() {
        var component = new Component("c", "c", "1.2", null, "cpe:/a:maker:thing:1.2", null, null, "s");
        assertThat(products(PRODUCTS).on(component, DAY)).isEqualTo(new Support.Ended("thing", "1", null));
    }

    @Test
    void theAnswerOfTheServiceIsReadAsWell() {
        EndOfLife answer = products("""
                {"result": [{"name": "thing", "identifiers": [{"id": "pkg:npm/thing", "type": "purl"}],
                  "releases": [{"name": "1", "isEol": true, "eolFrom": "2024-01-01"}, {"name": "2", "isEol": false, "eolFrom": null}]}]}""");
        assertThat(answer.on(component("pkg:npm/thing", "1.5"), DAY))
                .isEqualTo(new Support.Ended("thing", "1", LocalDate.of(2024, 1, 1)));
        assertThat(answer.on(component("pkg:npm/thing", "2.5"), DAY))
                .isEqualTo(new Support.Supported("thing", "2", null));
    }

    @Test
    void somethingElseIsRefused() {
        for (String text : List.of("", "{", "[]", "{\"result\": 3}", "[{\"name\": \"x\"}]")) {
            assertThat(EndOfLife.of(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Read.Refused.class);
        }
    }
}
