package fr.etagere.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/// A compiled file whose checksum is right and whose content is not.
class NamesFileTest {

    private static final int VERSION_AT = 8;
    private static final int LISTS_AT = 12;
    private static final int LENGTHS_AT = 76;
    private static final int HEADER = 132;
    private static final Supplier ASKED = new Supplier("Hortensia Informatique", null, "FR", null, null);

    private final byte[] whole = file();

    @Test
    void whatIsReadBackFindsAsWhatWasWritten() {
        assertThat(CompanyNames.read(MemorySegment.ofArray(whole)).orElseThrow().find(ASKED, Decisions.NONE))
                .isEqualTo(register().find(ASKED, Decisions.NONE));
    }

    @Test
    void anotherVersionOrOtherWordListsAreRefused() {
        assertThat(CompanyNames.read(changed(VERSION_AT))).isEmpty();
        assertThat(CompanyNames.read(changed(LISTS_AT))).isEmpty();
    }

    @Test
    void lengthsThatDoNotAddUpAreRefused() {
        for (int column = 0; column < 7; column++) {
            byte[] file = whole.clone();
            ByteBuffer.wrap(file).order(ByteOrder.nativeOrder()).putLong(LENGTHS_AT + column * 8, Long.MAX_VALUE);
            assertThat(CompanyNames.read(summed(file))).as("column %d", column).isEmpty();
        }
    }

    @Test
    void aPlaceOutsideOrARankOfNobodyIsRefused() {
        byte[] file = whole.clone();
        ByteBuffer.wrap(file).order(ByteOrder.nativeOrder()).putLong(HEADER, -1);
        assertThat(CompanyNames.read(summed(file))).isEmpty();
        byte[] other = whole.clone();
        long places = ByteBuffer.wrap(whole).order(ByteOrder.nativeOrder()).getLong(LENGTHS_AT);
        long entries = ByteBuffer.wrap(whole).order(ByteOrder.nativeOrder()).getLong(LENGTHS_AT + 8);
        int pairs = (int) (HEADER + places + entries);
        long first = ByteBuffer.wrap(whole).order(ByteOrder.nativeOrder()).getLong(pairs);
        ByteBuffer.wrap(other).order(ByteOrder.nativeOrder()).putLong(pairs, first + 1000);
        assertThat(CompanyNames.read(summed(other))).isEmpty();
    }

    @Test
    void anEntryThatIsNoneIsSaidToBeDamagedAndNothingElse() {
        byte[] file = whole.clone();
        long places = ByteBuffer.wrap(whole).order(ByteOrder.nativeOrder()).getLong(LENGTHS_AT);
        Arrays.fill(file, (int) (HEADER + places), (int) (HEADER + places + 40), (byte) 0x7f);
        var names = CompanyNames.read(summed(file)).orElseThrow();
        assertThatThrownBy(() -> names.find(ASKED, Decisions.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged compiled names");
    }

    private MemorySegment changed(int at) {
        byte[] file = whole.clone();
        file[at] ^= 1;
        return summed(file);
    }

    private static MemorySegment summed(byte[] file) {
        var sum = new CRC32C();
        sum.update(file, 0, file.length - Long.BYTES);
        ByteBuffer.wrap(file).order(ByteOrder.nativeOrder()).putLong(file.length - Long.BYTES, sum.getValue());
        return MemorySegment.ofArray(file);
    }

    private static byte[] file() {
        var out = new ByteArrayOutputStream();
        try {
            register().write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static CompanyNames register() {
        var register = CompanyNames.builder();
        for (String name : List.of("Hortensia Informatique SAS", "Hortensia Holding GmbH", "Eaux de Brivezac")) {
            register.add(new LegalEntity(
                    new EntityId("XX-TEST", name.substring(0, 12)),
                    List.of(),
                    name,
                    List.of(),
                    LegalEntity.Kind.COMPANY,
                    LegalEntity.Standing.ACTIVE,
                    "FR",
                    List.of(),
                    null,
                    "made",
                    null));
        }
        return register.build();
    }
}
