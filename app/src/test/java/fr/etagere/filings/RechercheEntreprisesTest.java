package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RechercheEntreprisesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  Société  Générale & fils | Soci%C3%A9t%C3%A9+G%C3%A9n%C3%A9rale+%26+fils",
                "552 032 534 | 552032534",
                "35600000000048 | 35600000000048"
            })
    void aQuestionIsAnAddress(String question, String written) {
        assertThat(RechercheEntreprises.address("https://api.example.org/search", question))
                .isEqualTo("https://api.example.org/search?q=" + written
                        + "&minimal=true&include=complements,dirigeants,siege&page=1&per_page=10");
    }

    @Test
    void tooShortOrTooLongIsNotAsked() {
        assertThat(RechercheEntreprises.asks(" ab ")).isFalse();
        assertThat(RechercheEntreprises.asks("abc")).isTrue();
        assertThat(RechercheEntreprises.asks("a".repeat(201))).isFalse();
    }

    @Test
    void sevenRequestsTakeASecondAtLeast() {
        assertThat(RechercheEntreprises.BETWEEN.multipliedBy(7))
                .isGreaterThanOrEqualTo(java.time.Duration.ofSeconds(1));
    }
}
