package fr.etagere.filings;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.etagere.filings.FilingFixtures.Gathered;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.LegalEntity.Standing;
import fr.etagere.ownership.ParentGap;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Real files of GLEIF, when the reference data are there.
class GleifSharedDataTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("etagere.root"), "../shared/data/gleif").normalize();

    @BeforeAll
    static void dataIsThere() {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("no shared data beside the checkout: the files of GLEIF are not read");
        }
        assumeTrue(Files.isDirectory(FOLDER), "no shared data beside the checkout");
    }

    private final Gathered gathered = new Gathered();

    @Test
    void theSampleOfEntitiesIsReadToTheLastRow() throws IOException {
        Counted counted = read(FilingKind.GLEIF_LEI, "derived-lei-entities-20260123-small.csv");
        assertThat(counted.read()).isEqualTo(6_043);
        assertThat(gathered.reasons()).isEmpty();
        assertThat(counts(gathered.entities, LegalEntity::kind))
                .isEqualTo(Map.of(
                        Kind.COMPANY,
                        5_285L,
                        Kind.BRANCH,
                        35L,
                        Kind.FUND,
                        436L,
                        Kind.STATE,
                        51L,
                        Kind.PUBLIC_BODY,
                        135L,
                        Kind.PERSON,
                        101L));
        assertThat(counts(gathered.entities, LegalEntity::standing))
                .isEqualTo(Map.of(Standing.ACTIVE, 6_012L, Standing.UNKNOWN, 31L));
    }

    @Test
    void theGoldenCopyOfRelationshipsClosesOnTheSample() throws IOException {
        read(FilingKind.GLEIF_LEI, "derived-lei-entities-20260123-small.csv");
        Counted counted = read(FilingKind.GLEIF_RR, "rr-golden-copy-20260123-subset-small.csv");
        assertThat(counted.read()).isEqualTo(1_885);
        assertThat(gathered.reasons()).isEmpty();
        assertThat(counts(gathered.holdings, Holding::kind))
                .isEqualTo(Map.of(
                        Holding.Kind.DIRECT_CONSOLIDATION,
                        1_021L,
                        Holding.Kind.ULTIMATE_CONSOLIDATION,
                        834L,
                        Holding.Kind.FUND_MANAGEMENT,
                        18L,
                        Holding.Kind.SUBFUND,
                        1L,
                        Holding.Kind.BRANCH,
                        11L));
        assertThat(gathered.holdings.stream().filter(Holding::lapsed)).hasSize(556);
        assertThat(gathered.holdings).allSatisfy(holding -> {
            assertThat(holding.from()).isNotNull();
            assertThat(holding.to()).isNull();
            assertThat(holding.capital().unknown()).isTrue();
        });
        Set<EntityId> known =
                gathered.entities.stream().map(LegalEntity::id).collect(Collectors.toCollection(HashSet::new));
        assertThat(gathered.holdings)
                .allSatisfy(holding -> assertThat(known).contains(holding.holder(), holding.held()));
    }

    @Test
    void aTableWithoutTypesOfPeriodDatesNothing() throws IOException {
        Counted counted = read(FilingKind.GLEIF_RR, "derived-lei-relationships-20260208-small.csv");
        assertThat(counted.read()).isEqualTo(13_669);
        assertThat(gathered.reasons()).isEmpty();
        assertThat(counts(gathered.holdings, Holding::kind))
                .isEqualTo(Map.of(
                        Holding.Kind.DIRECT_CONSOLIDATION,
                        6_823L,
                        Holding.Kind.ULTIMATE_CONSOLIDATION,
                        6_560L,
                        Holding.Kind.FUND_MANAGEMENT,
                        235L,
                        Holding.Kind.SUBFUND,
                        21L,
                        Holding.Kind.BRANCH,
                        30L));
        assertThat(gathered.holdings)
                .allSatisfy(holding -> assertThat(holding.from()).isNull());
    }

    @Test
    void theJsonOfTheGoldenCopyIsReadToTheLastRecord() throws IOException {
        Counted counted = read(FilingKind.GLEIF_LEI, "20240505-0000-gleif-goldencopy-lei2-intra-day.json");
        assertThat(counted.read()).isEqualTo(577);
        assertThat(gathered.reasons()).isEmpty();
        assertThat(counts(gathered.entities, LegalEntity::kind))
                .isEqualTo(Map.of(Kind.COMPANY, 517L, Kind.FUND, 30L, Kind.PUBLIC_BODY, 2L, Kind.PERSON, 28L));
        assertThat(gathered.entities.stream().filter(entity -> !entity.others().isEmpty()))
                .hasSize(41);
        assertThat(counts(
                        gathered.entities.stream()
                                .flatMap(entity -> entity.otherNames().stream())
                                .toList(),
                        OtherName::kind))
                .isEqualTo(Map.of(NameKind.FORMER, 34L, NameKind.TRADE, 6L, NameKind.TRANSLITERATED, 10L));
    }

    @Test
    void everyAnswerOfTheApiIsKeptWholeOrEmpty() throws IOException {
        var refused = new TreeMap<String, Long>();
        var rows = new TreeMap<FilingKind, Long>();
        for (var folder : Map.of(
                        "lei_records", FilingKind.GLEIF_LEI,
                        "relationships", FilingKind.GLEIF_RR,
                        "reporting_exceptions", FilingKind.GLEIF_REPEX)
                .entrySet()) {
            try (Stream<Path> files = files("api-v1-json/" + folder.getKey())) {
                for (Path file : files.sorted().toList()) {
                    switch (FilingFixtures.read(folder.getValue(), Files.newInputStream(file), gathered)) {
                        case Read.Ok<Counted>(Counted counted) -> {
                            assertThat(counted.published()).isEqualTo(LocalDate.of(2025, 5, 15));
                            assertThat(counted.declarant()).isNotBlank();
                            rows.merge(folder.getValue(), counted.kept(), Long::sum);
                        }
                        case Read.Refused<Counted> no ->
                            no.violations().forEach(violation -> refused.merge(violation.code(), 1L, Long::sum));
                    }
                }
            }
        }
        assertThat(gathered.reasons()).isEmpty();
        assertThat(rows)
                .isEqualTo(Map.of(FilingKind.GLEIF_LEI, 157L, FilingKind.GLEIF_RR, 121L, FilingKind.GLEIF_REPEX, 17L));
        assertThat(refused).isEqualTo(Map.of("list-without-rows", 28L));
        assertThat(counts(gathered.gaps, ParentGap::reason))
                .isEqualTo(Map.of(
                        "NO_KNOWN_PERSON", 10L, "NATURAL_PERSONS", 4L, "NON_CONSOLIDATING", 2L, "NON_PUBLIC", 1L));
    }

    private static <T, K> Map<K, Long> counts(List<T> all, Function<T, K> by) {
        return all.stream().collect(groupingBy(by, counting()));
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.list(FOLDER.resolve(folder));
    }

    private Counted read(FilingKind kind, String file) throws IOException {
        Counted counted =
                FilingFixtures.counted(FilingFixtures.read(kind, Files.newInputStream(FOLDER.resolve(file)), gathered));
        System.out.printf(
                "%s: %d rows, %d kept, %d with a remark %s%n",
                file, counted.read(), counted.kept(), counted.odd(), counts(gathered.remarks(), x -> x));
        return counted;
    }
}
