package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(7);
    private final Allowance allowance = new Allowance(now::get, 3);

    @Test
    void fourSecondsOfItMayBeAskedAtOnceThenOneAtATime() {
        for (int i = 0; i < 200; i++) {
            assertThat(allowance.take("a", 50)).isZero();
        }
        assertThat(allowance.take("a", 50)).isEqualTo(1);

        now.addAndGet(SECOND / 50 + 1);
        assertThat(allowance.take("a", 50)).isZero();
        assertThat(allowance.take("a", 50)).isPositive();
    }

    @Test
    void onePersonDoesNotUseUpWhatAnotherMayAsk() {
        for (int i = 0; i < 10; i++) {
            allowance.take("a", 1);
        }

        assertThat(allowance.take("a", 1)).isPositive();
        assertThat(allowance.take("b", 1)).isZero();
    }

    @Test
    void whoAsksAllTheTimeIsLetInAsOftenAsTheRateSays() {
        int in = 0;
        for (int i = 0; i < 10_000; i++) {
            now.addAndGet(SECOND / 1_000);
            in += allowance.take("a", 50) == 0 ? 1 : 0;
        }

        assertThat(in).isBetween(690, 700);
    }

    @Test
    void fewAreRememberedAndNoMoreIsSavedUpThanFourSeconds() {
        for (int i = 0; i < 1_000; i++) {
            allowance.take("someone " + i, 50);
        }
        assertThat(allowance.remembered()).isEqualTo(3);

        allowance.take("a", 1);
        now.addAndGet(3_600 * SECOND);
        for (int i = 0; i < 4; i++) {
            assertThat(allowance.take("a", 1)).isZero();
        }
        assertThat(allowance.take("a", 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "2001:db8:1:3::9, 20010db800010003",
        "inconnue, inconnue"
    })
    void anAddressOfTheSixthVersionCountsWithItsNetwork(String address, String counted) {
        assertThat(Paced.network(address)).isEqualTo(counted);
    }
}
