package fr.etagere.ownership;

import static fr.etagere.ownership.OwnershipFixtures.DAY;
import static fr.etagere.ownership.OwnershipFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.shared.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What the graph keeps, and what it refuses to read.
class OwnershipGraphTest {

    private static final EntityId LEI = EntityId.lei("969500TEST0000000001");
    private static final EntityId SIREN = EntityId.siren("123456782");

    private static LegalEntity entity(EntityId id, List<EntityId> others, String name, String source) {
        return new LegalEntity(
                id,
                others,
                name,
                List.of(new OtherName("Étagères réunies", NameKind.FORMER, LocalDate.of(1999, 12, 31))),
                LegalEntity.Kind.COMPANY,
                LegalEntity.Standing.ACTIVE,
                "FR",
                List.of(
                        new Seat(SeatKind.LEGAL, "FR", "PARIS", null),
                        new Seat(SeatKind.CENTRAL_ADMINISTRATION, "LU", null, "")),
                null,
                source,
                DAY);
    }

    private static OwnershipFixtures register() {
        return new OwnershipFixtures()
                .with(entity(LEI, List.of(SIREN), "Étagère SA", "gleif"))
                .with(entity(SIREN, List.of(), "ETAGERE S.A.", "insee"))
                .with(new Holding(
                        id("h"),
                        SIREN,
                        Holding.Kind.SHARES,
                        OwnershipFixtures.share("10..20"),
                        Share.UNKNOWN,
                        DAY.minusYears(1),
                        null,
                        true,
                        "insee",
                        DAY))
                .with(new ParentGap(LEI, ParentGap.Level.ULTIMATE, "NON_PUBLIC", "gleif", null))
                .with(new FilingSource("gleif", "gleif-lei", "Level 1", "lei.csv", "00", DAY, null))
                .holds("h", "c", "60")
                .holds("c", "d", "55", "51")
                .entity("c", "DE");
    }

    private static byte[] bytes(OwnershipGraph graph) {
        var out = new ByteArrayOutputStream();
        try {
            graph.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Read<OwnershipGraph> read(byte[] bytes) {
        return OwnershipGraph.read(MemorySegment.ofArray(bytes));
    }

    @Test
    void oneEntityDescribedByTwoSourcesIsOneNodeAndKeepsBoth() {
        Described described = register().ownership().find(SIREN).orElseThrow();
        assertThat(described.id()).isEqualTo(LEI);
        assertThat(described.identifiers()).containsExactly(LEI, SIREN);
        assertThat(described.descriptions())
                .containsExactly(
                        entity(LEI, List.of(SIREN), "Étagère SA", "gleif"),
                        entity(SIREN, List.of(), "ETAGERE S.A.", "insee"));
        assertThat(described.contradictions())
                .extracting(Described.Contradiction::field)
                .containsExactly("name");
    }

    @Test
    void anEndThatNobodyDescribesIsANodeWithoutDescription() {
        Described described = register().ownership().find(id("h")).orElseThrow();
        assertThat(described.descriptions()).isEmpty();
        assertThat(described.name()).isNull();
        assertThat(register().controllers("c").gaps()).extracting(Gap::code).contains(Gap.Code.ENTITY_NOT_DESCRIBED);
        assertThat(register().ownership().find(id("nobody"))).isEmpty();
    }

    @Test
    void linksAndGapsAreReadBackAsTheyWereStated() {
        OwnershipGraph graph = register().graph();
        int node = graph.node(LEI);
        assertThat(graph.holding(graph.upStart(node)).capital()).isEqualTo(OwnershipFixtures.share("10..20"));
        assertThat(graph.holding(graph.upStart(node)).lapsed()).isTrue();
        assertThat(graph.gaps(node))
                .containsExactly(new ParentGap(LEI, ParentGap.Level.ULTIMATE, "NON_PUBLIC", "gleif", null));
        assertThat(graph.source("gleif").orElseThrow().title()).isEqualTo("Level 1");
    }

    @Test
    void whatOnlyAFileKnowsIsNotWhatAnotherCallsTheSame() {
        var local = new EntityId(EntityId.LOCAL, "1");
        var graph = new OwnershipFixtures()
                .with(entity(local, List.of(), "One", "a"))
                .with(entity(local, List.of(), "Other", "b"))
                .with(entity(new EntityId(EntityId.LOCAL, "2"), List.of(), "Alone", "b"));
        assertThat(graph.graph().entities()).isEqualTo(3);
        assertThat(graph.ownership().find(local)).isEmpty();
        assertThat(graph.ownership()
                        .find(new EntityId(EntityId.LOCAL, "1@a"))
                        .orElseThrow()
                        .name())
                .isEqualTo("One");
        assertThat(graph.ownership()
                        .find(new EntityId(EntityId.LOCAL, "2"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Alone");
    }

    @Test
    void whatIsGivenTwiceIsKeptOnce() {
        var builder = new OwnershipGraph.Builder();
        for (int i = 0; i < 2; i++) {
            builder.entity(entity(LEI, List.of(), "A", "gleif"));
            builder.holding(OwnershipFixtures.link("a", "b", Holding.Kind.VETO, "?", "?", null, null, false, "x"));
        }
        OwnershipGraph graph = builder.build();
        assertThat(graph.links()).isEqualTo(1);
        assertThat(graph.descriptions(graph.node(LEI))).hasSize(1);
    }

    @RepeatedTest(20)
    void theOrderOfFilingsChangesNoByte(RepetitionInfo repetition) {
        assertThat(bytes(register().shuffled(repetition.getCurrentRepetition()).graph()))
                .isEqualTo(bytes(register().graph()));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        byte[] bytes = bytes(register().graph());
        OwnershipGraph read = ok(read(bytes));
        assertThat(bytes(read)).isEqualTo(bytes);
        assertThat(new Ownership(read, OwnershipFixtures.THRESHOLDS).controllers(id("d"), DAY))
                .isEqualTo(register().ownership().controllers(id("d"), DAY));
        byte[] empty = bytes(new OwnershipGraph.Builder().build());
        assertThat(ok(read(empty)).entities()).isZero();
    }

    private static OwnershipGraph ok(Read<OwnershipGraph> read) {
        return switch (read) {
            case Read.Ok<OwnershipGraph>(OwnershipGraph graph) -> graph;
            case Read.Refused<OwnershipGraph> refused -> throw new AssertionError(refused.toString());
        };
    }

    private static @Nullable String refusal(byte[] bytes) {
        return switch (read(bytes)) {
            case Read.Ok<OwnershipGraph> _ -> null;
            case Read.Refused<OwnershipGraph> refused ->
                refused.violations().getFirst().code();
        };
    }

    @Test
    void aFileCutShortIsRefused() {
        byte[] bytes = bytes(register().graph());
        for (int length = 0; length < bytes.length; length++) {
            assertThat(refusal(Arrays.copyOf(bytes, length)))
                    .as("cut at %d", length)
                    .startsWith("ownership-graph-");
        }
        assertThat(refusal(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo("ownership-graph-truncated");
    }

    @Test
    void aByteChangedIsRefused() {
        byte[] bytes = bytes(register().graph());
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x10;
            assertThat(refusal(changed)).as("changed at %d", at).startsWith("ownership-graph-");
        }
    }

    /// With a checksum made right again, a changed file is refused, or answers without reading past its columns; what
    /// cannot be decoded is named.
    @RepeatedTest(20)
    void aFileMadeToMisleadIsRefusedOrHarmless(RepetitionInfo repetition) {
        byte[] bytes = bytes(register().graph());
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 300; i++) {
            byte[] changed = bytes.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                changed[8 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt(256);
            }
            if (read(checksummed(changed)) instanceof Read.Ok<OwnershipGraph>(OwnershipGraph graph)) {
                var ownership = new Ownership(graph, OwnershipFixtures.THRESHOLDS);
                for (int node = 0; node < graph.entities(); node++) {
                    EntityId id = graph.id(node);
                    Throwable thrown = catchThrowable(() -> ownership.controllers(id, DAY));
                    assertThat(thrown == null
                                    || thrown instanceof IllegalStateException
                                            && String.valueOf(thrown.getMessage())
                                                    .startsWith("damaged compiled graph"))
                            .as("%s", thrown)
                            .isTrue();
                }
            }
        }
    }

    private static byte[] checksummed(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes, 0, bytes.length - Long.BYTES);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes.length - Long.BYTES, sum.getValue());
        return bytes;
    }
}
