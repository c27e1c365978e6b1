package fr.etagere.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is compared and added up in bytes is what texts and decimals would give.
class DraftTest {

    private static final String[] PIECES = {"2", "21350238", "a", "é", "\uE000", "\uFFFD", "😀", "", " ", "\u0001", "z"
    };

    @Test
    void uidsAreInTheOrderOfTexts() {
        var random = new Random(7);
        var uids = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            var uid = new StringBuilder();
            for (int piece = random.nextInt(6); piece >= 0; piece--) {
                uid.append(PIECES[random.nextInt(PIECES.length)]);
            }
            uids.add(uid.toString());
        }

        List<String> byBytes =
                uids.stream().map(DraftTest::draft).sorted().map(DraftTest::uid).toList();

        assertThat(byBytes).isEqualTo(uids.stream().sorted().toList());
    }

    @Test
    void aSumNeverOverflows() {
        var sum = new Sum();
        var exact = BigDecimal.ZERO;
        for (long cents : new long[] {Long.MAX_VALUE, 1, Long.MAX_VALUE, Amounts.UNKNOWN, 99_999_999_999_999L}) {
            sum.add(cents);
            exact = cents == Amounts.UNKNOWN ? exact : exact.add(BigDecimal.valueOf(cents, 2));
        }
        var twice = new Sum();
        twice.add(sum);
        twice.add(sum);

        assertThat(sum.euros()).isEqualTo(exact);
        assertThat(twice.euros()).isEqualTo(exact.add(exact));
    }

    private static Draft draft(String uid) {
        var row = new Row(
                1, uid, null, null, "", null, null, null, null, 0, List.of(), null, null, List.of(), -1, -1, false);
        var out = new RowBytes(new byte[16]);
        Award award = new Awards(ProcurementFixtures.CODES, "decp-" + Draft.UNREAD).of(row);
        Draft.write(row, award, new JsonBytes(16), out);
        byte[] bytes = out.written();
        return Draft.read(new RowBytes(bytes), bytes);
    }

    private static String uid(Draft draft) {
        Draft.Span base = draft.base();
        return new String(base.bytes(), base.from(), base.length(), StandardCharsets.UTF_8);
    }
}
