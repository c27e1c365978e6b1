package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.filings.FilingFixtures.Gathered;
import fr.etagere.rows.Mutations;
import fr.etagere.rows.Rejected;
import fr.etagere.shared.Json;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Ten thousand bad rows among two thousand good ones, for each kind in each format: nothing throws, every good row is
/// kept, and each bad one is kept or told why not.
class MalformedFilingsTest {

    private static final int BAD = 10_000;
    private static final int BAD_BETWEEN_GOOD = 5;
    private static final String PARENT = Leis.of(0);

    /// A format: how a good row is written, and a file made of rows.
    private record Format(
            String name, FilingKind kind, IntFunction<String> good, IntFunction<String> bad, Whole whole) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Whole {
        String of(List<String> rows);
    }

    private static final String LEI = """
            {"LEI": {"$": "%s"}, "Entity": {"LegalName": {"@xml:lang": "fr", "$": "A"},
             "OtherEntityNames": {"OtherEntityName": [{"@type": "PREVIOUS_LEGAL_NAME", "$": "B"}]},
             "LegalAddress": {"City": {"$": "Paris"}, "Country": {"$": "FR"}}, "HeadquartersAddress": {"Country": {"$": "FR"}},
             "RegistrationAuthority": {"RegistrationAuthorityID": {"$": "RA000189"}, "RegistrationAuthorityEntityID": {"$": "732829320"}},
             "LegalJurisdiction": {"$": "FR"}, "EntityCategory": {"$": "GENERAL"}, "EntityStatus": {"$": "ACTIVE"}},
             "Registration": {"LastUpdateDate": {"$": "2024-05-04T00:00:00+02:00"}, "RegistrationStatus": {"$": "ISSUED"}}}
            """;
    private static final String RR = """
            {"RelationshipRecord": {"Relationship": {"StartNode": {"NodeID": {"$": "%s"}, "NodeIDType": {"$": "LEI"}},
             "EndNode": {"NodeID": {"$": "PARENT"}, "NodeIDType": {"$": "LEI"}},
             "RelationshipType": {"$": "IS_DIRECTLY_CONSOLIDATED_BY"}, "RelationshipStatus": {"$": "ACTIVE"},
             "RelationshipPeriods": {"RelationshipPeriod": [{"StartDate": {"$": "2020-01-01T00:00:00Z"}, "PeriodType": {"$": "RELATIONSHIP_PERIOD"}}]}},
             "Registration": {"RegistrationStatus": {"$": "PUBLISHED"}, "LastUpdateDate": {"$": "2025-01-01T00:00:00Z"}}}}
            """.replace("PARENT", PARENT);
    private static final String REPEX = """
            {"LEI": {"$": "%s"}, "ExceptionCategory": {"$": "ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT"},
             "ExceptionReason": [{"$": "NATURAL_PERSONS"}, {"$": "NO_LEI"}]}
            """;

    static Stream<Format> formats() {
        return Stream.of(
                csv(
                        "lei csv",
                        FilingKind.GLEIF_LEI,
                        "LEI,Entity.LegalName,Entity.LegalAddress.Country,Entity.LegalJurisdiction,Entity.EntityStatus,"
                                + "Entity.RegistrationAuthority.RegistrationAuthorityID,"
                                + "Entity.RegistrationAuthority.RegistrationAuthorityEntityID,Registration.LastUpdateDate",
                        "A,FR,FR,ACTIVE,RA000189,732829320,2024-05-04T00:00:00+02:00"),
                csv(
                        "rr csv",
                        FilingKind.GLEIF_RR,
                        "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,"
                                + "Relationship.Period.1.startDate,Relationship.Period.1.periodType,"
                                + "Registration.RegistrationStatus",
                        PARENT + ",IS_FUND-MANAGED_BY,2020-01-01T00:00:00Z,RELATIONSHIP_PERIOD,PUBLISHED"),
                csv(
                        "repex csv",
                        FilingKind.GLEIF_REPEX,
                        "LEI,Exception.Category,Exception.Reason.1,Exception.Reason.2",
                        "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NO_LEI,NATURAL_PERSONS"),
                json("lei json", FilingKind.GLEIF_LEI, "{\"records\": [", "]}", LEI),
                json("rr json", FilingKind.GLEIF_RR, "{\"relations\": [", "]}", RR),
                json("repex json", FilingKind.GLEIF_REPEX, "{\"exceptions\": [", "]}", REPEX),
                json("lei api", FilingKind.GLEIF_LEI, "{\"data\": [", "]}", """
                        {"type": "lei-records", "id": "x", "attributes": {"lei": "%s", "entity": {"legalName": {"name": "A"},
                         "otherNames": [{"name": "B", "type": "PREVIOUS_LEGAL_NAME"}], "legalAddress": {"city": "P", "country": "FR"},
                         "registeredAt": {"id": "RA000189"}, "registeredAs": "732829320", "jurisdiction": "FR", "category": "GENERAL",
                         "status": "ACTIVE"}, "registration": {"lastUpdateDate": "2025-04-21T10:50:46Z", "status": "ISSUED"}}}
                        """),
                json("rr api", FilingKind.GLEIF_RR, "{\"data\": [", "]}", """
                        {"type": "relationship-records", "attributes": {"relationship": {"startNode": {"id": "%s", "type": "LEI"},
                         "endNode": {"id": "PARENT", "type": "LEI"}, "type": "IS_ULTIMATELY_CONSOLIDATED_BY", "status": "ACTIVE",
                         "periods": [{"startDate": "2020-01-01T00:00:00Z", "type": "RELATIONSHIP_PERIOD"}]},
                         "registration": {"status": "LAPSED"}, "extension": {"deletedAt": null}}}
                        """.replace("PARENT", PARENT)),
                json("repex api", FilingKind.GLEIF_REPEX, "{\"data\": [", "]}", """
                        {"type": "reporting-exceptions", "attributes": {"lei": "%s", "category": "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT",
                         "reason": "NON_PUBLIC"}}
                        """),
                xml("lei xml", FilingKind.GLEIF_LEI, "LEIData", "LEIRecord", LEI),
                xml("rr xml", FilingKind.GLEIF_RR, "RelationshipData", "RelationshipRecord", RR),
                xml("repex xml", FilingKind.GLEIF_REPEX, "ReportingExceptionData", "Exception", REPEX));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void costNothingButThemselves(Format format) {
        var lines = new ArrayList<String>();
        var good = new ArrayList<String>();
        for (int i = 0; i < BAD; i++) {
            if (i % BAD_BETWEEN_GOOD == 0) {
                good.add(format.good().apply(1 + lines.size()));
                lines.add(good.getLast());
            }
            lines.add(format.bad().apply(1 + lines.size()));
        }

        var alone = new Gathered();
        Counted sound = FilingFixtures.counted(
                FilingFixtures.read(format.kind(), format.whole().of(good), alone));
        var all = new Gathered();
        Counted counted = FilingFixtures.counted(
                FilingFixtures.read(format.kind(), format.whole().of(lines), all));

        assertThat(sound.rejected()).isZero();
        assertThat(counted.read()).isEqualTo(lines.size());
        assertThat(counted.rejected()).isEqualTo(all.rejected.size());
        assertThat(all.entities).containsAll(alone.entities);
        assertThat(all.holdings).containsAll(alone.holdings);
        assertThat(all.gaps).containsAll(alone.gaps);
        assertThat(all.rejected).hasSizeGreaterThan(BAD / 4).allSatisfy(row -> {
            assertThat(row.violations()).isNotEmpty();
            assertThat(row.raw()).hasSizeLessThan(4_000).doesNotContain("\u001b", "\u0000");
        });
        Stream.concat(all.rejected.stream(), all.odd.stream())
                .map(Rejected::violations)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Violation::code, violation -> violation, (first, _) -> first))
                .values()
                .forEach(violation -> FilingFixtures.areWorded(List.of(violation)));
        System.out.printf(
                "%s: %d rows, %d rejected, %d with a remark%n",
                format, counted.read(), counted.rejected(), counted.odd());
    }

    private static Format json(String name, FilingKind kind, String before, String after, String row) {
        var mutations = new Mutations(name.hashCode(), 30_000, 60);
        return new Format(
                name,
                kind,
                i -> row.formatted(Leis.of(i)),
                i -> mutations.json((ObjectNode) Json.mapper().readTree(row.formatted(Leis.of(i)))),
                rows -> rows.stream().collect(Collectors.joining(",\n", before, after)));
    }

    private static Format csv(String name, FilingKind kind, String header, String others) {
        var mutations = new Mutations(name.hashCode(), 30_000, 60);
        IntFunction<List<String>> cells = i -> Stream.concat(Stream.of(Leis.of(i)), Stream.of(others.split(",")))
                .toList();
        return new Format(
                name,
                kind,
                i -> Mutations.row(cells.apply(i), ','),
                i -> mutations.csv(cells.apply(i), ','),
                rows -> header + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    /// The same trees as in JSON, written as elements.
    private static Format xml(String name, FilingKind kind, String root, String element, String row) {
        var mutations = new XmlMutations(name.hashCode());
        IntFunction<ObjectNode> tree = i -> {
            var record = (ObjectNode) Json.mapper().readTree(row.formatted(Leis.of(i)));
            return record.path(element).isObject() ? (ObjectNode) record.path(element) : record;
        };
        return new Format(
                name,
                kind,
                i -> XmlMutations.element(element, tree.apply(i)),
                i -> mutations.bad(element, tree.apply(i)),
                rows -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<g:" + root
                        + " xmlns:g=\"http://www.gleif.org/data/schema/2016\"><g:Header/><g:Records>\n"
                        + String.join("\n", rows) + "</g:Records></g:" + root + ">");
    }
}
