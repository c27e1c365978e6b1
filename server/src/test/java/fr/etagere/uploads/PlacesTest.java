package fr.etagere.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void oneSenderTakesAPartOfThePlacesAndAllTogetherNoMoreThanThereAre() {
        var places = new Places(3, 2);
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
        assertThat(places.take("b")).isTrue();
        assertThat(places.take("c")).isFalse();

        places.release("a");

        assertThat(places.take("a")).isTrue();
        assertThat(places.take("c")).isFalse();
    }
}
