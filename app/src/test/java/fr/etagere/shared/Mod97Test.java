package fr.etagere.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Mod97Test {

    /// The LEI of SAP SE, as GLEIF publishes it.
    private static final String RIGHT = "529900D6BF99LW9R2E68";

    @Test
    void aPublishedLeiAgreesWithItsLastTwoDigits() {
        assertThat(Mod97.agrees(RIGHT)).isTrue();
        assertThat(Mod97.agrees("INR2EJN1ERAN0W5ZP974")).isTrue();
    }

    /// A letter typed for a digit makes the number longer, and may go unseen: the standard promises no more.
    @Test
    void anyDigitTypedForADigitOrLetterForALetterIsSeen() {
        for (int at = 0; at < RIGHT.length(); at++) {
            boolean digit = Character.isDigit(RIGHT.charAt(at));
            for (int value = digit ? 0 : 10; value < (digit ? 10 : 36); value++) {
                char typed = Character.toUpperCase(Character.forDigit(value, 36));
                String lei = RIGHT.substring(0, at) + typed + RIGHT.substring(at + 1);
                assertThat(Mod97.agrees(lei)).as(lei).isEqualTo(lei.equals(RIGHT));
            }
        }
    }

    @Test
    void anyTwoNeighboursSwappedAreSeen() {
        for (int at = 0; at < RIGHT.length() - 1; at++) {
            String lei = RIGHT.substring(0, at) + RIGHT.charAt(at + 1) + RIGHT.charAt(at) + RIGHT.substring(at + 2);
            assertThat(Mod97.agrees(lei)).as(lei).isEqualTo(lei.equals(RIGHT));
        }
    }
}
