package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final Pace pace = new Pace(3, Duration.ofMinutes(1), () -> now);

    @Test
    void anAddressThatTriesTooOftenWaitsAndAnotherDoesNot() {
        for (int i = 0; i < 3; i++) {
            assertThat(pace.lets("192.0.2.1")).isTrue();
        }

        assertThat(pace.lets("192.0.2.1")).isFalse();
        assertThat(pace.lets("192.0.2.2")).isTrue();
        now = now.plusSeconds(59);
        assertThat(pace.lets("192.0.2.1")).isFalse();
        now = now.plusSeconds(1);
        assertThat(pace.lets("192.0.2.1")).isTrue();
    }

    @Test
    void manyAddressesDoNotMakeItForgetTheOneThatTriesNow() {
        for (int i = 0; i < 4; i++) {
            pace.lets("192.0.2.1");
        }
        for (int i = 0; i < 19_000; i++) {
            pace.lets("2001:db8::" + Integer.toHexString(i));
        }

        assertThat(pace.lets("192.0.2.1")).isFalse();
    }
}
