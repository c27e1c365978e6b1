package fr.etagere.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Card;
import fr.etagere.lists.ListReader.Rows;
import fr.etagere.rows.Mutations;
import fr.etagere.shared.Json;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Ten thousand bad rows among two thousand good ones, for each format: nothing throws, every good row is kept, and
/// each bad one is kept or told why not.
class MalformedRowsTest {

    private static final int BAD = 10_000;
    private static final int BAD_BETWEEN_GOOD = 5;

    /// Beyond every value that a mutation may write in place of a key.
    private static final int FIRST_KEY = 1_000_000;

    /// A format: how a good row is written, and a file made of rows.
    private record Format(String name, ListKind kind, IntFunction<String> good, IntFunction<String> bad, Whole whole) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Whole {
        String of(List<String> rows);
    }

    static Stream<Format> formats() {
        return Stream.of(
                json("sill v1", ListKind.SILL, "[", "]", """
                        {"id": %d, "name": "A %1$d", "description": "D", "updateTime": 1640995200000, "license": "MIT",
                         "isStillInObservation": false, "categories": ["C"], "keywords": ["k"], "dereferencing": null,
                         "softwareExternalData": {"externalId": "Q4", "sourceSlug": "wikidata", "url": "https://a.example.org",
                          "codeRepositoryUrl": "https://git.example.org/a"},
                         "serviceProviders": [{"name": "R", "siren": "732829320"}], "instances": [{"organization": "V", "publicUrl": "https://v.example.org"}],
                         "userAndReferentCountByOrganization": {"V": {"userCount": 1, "referentCount": 0}}}
                        """),
                json("sill v2", ListKind.SILL, "[", "]", """
                        {"id": %d, "name": {"fr": "A", "en": "B"}, "description": {"fr": "A", "en": "B"}, "updateTime": "2026-01-01T00:00:00Z",
                         "applicationCategories": ["C"], "isLibreSoftware": true, "sourceSlug": "wikidata", "externalId": "Q4",
                         "identifiers": [{"value": "Q4", "subjectOf": {"additionalType": "wikidata"}}],
                         "providers": [{"name": "R", "identifiers": [{"value": "732829320", "subjectOf": {"additionalType": "SIREN"}}]}]}
                        """),
                json("sill 2022, short keys", ListKind.SILL, "[", "]", """
                        {"id": "%d", "i": "A", "f": "F", "st": "R", "l": "MIT", "co": "12", "frama": {"encoded-name": "a"}, "sources": null}
                        """),
                csv(
                        "sill 2022",
                        ListKind.SILL,
                        ',',
                        "ID,nom,fonction,statut,wikidata,comptoir-du-libre,licence",
                        "A,F,R,Q4,12,MIT"),
                csv(
                        "instances",
                        ListKind.INSTANCES,
                        ';',
                        "id;agency_name;service_url;software_name;software_sill_id;signup_scope",
                        "V,https://v.example.org,A,4,Tous"),
                json("comptoir", ListKind.COMPTOIR, "{\"softwares\": [", "]}", """
                        {"id": %d, "name": "A", "licence": "MIT", "external_resources": {"website": null, "repository": "https://git.example.org/a",
                         "wikidata": {"id": "Q4"}, "sill": [], "framalibre": {"slug": "a"}},
                         "providers": [{"name": "R", "url": "https://r.example.org", "external_resources": []}], "users": [{"name": "V", "type": "Administration"}]}
                        """),
                json("cnll", ListKind.CNLL, "[", "]", """
                        {"sill_id": %d, "nom": "A", "prestataires": [{"nom": "R", "siren": "732829320", "url": "https://r.example.org"}]}
                        """),
                csv(
                        "secnumcloud",
                        ListKind.SECNUMCLOUD,
                        ',',
                        "service,prestataire,type,qualifie_du,qualifie_au,statut,decision_anssi",
                        "P,IaaS;PaaS,2025-01-01,2028-01-01,qualifie,12"),
                json("organisations", ListKind.ORGANISATIONS, "[", "]", """
                        {"organization_url": "https://forge.example.org/%d", "login": "a", "name": "A", "description": "D", "website": "https://a.example.org"}
                        """),
                yaml(),
                csv(
                        "openalternative",
                        ListKind.OPENALTERNATIVE,
                        ',',
                        "name,url,category,subcategory,description,source_code,license,alternatives",
                        "https://a.example.org,C,S,D,n/a,MIT,Z"),
                json("endoflife pages", ListKind.ENDOFLIFE, "[", "]", """
                        {"permalink": "/p%d", "title": "A", "identifiers": [{"purl": "pkg:npm/a"}, {"cpe": "cpe:/a:a:a"}],
                         "releases": [{"releaseCycle": "1", "eol": "2026-01-01", "latest": "1.1"}, {"releaseCycle": "2", "eol": false}]}
                        """),
                json("endoflife api", ListKind.ENDOFLIFE, "{\"result\": [", "]}", """
                        {"name": "p%d", "label": "A", "identifiers": [{"id": "pkg:npm/a", "type": "purl"}],
                         "releases": [{"name": "1", "isEol": true, "eolFrom": "2026-01-01", "latest": {"name": "1.1"}}]}
                        """));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void costNothingButThemselves(Format format) {
        var lines = new ArrayList<String>();
        var good = new ArrayList<String>();
        for (int i = 0; i < BAD; i++) {
            if (i % BAD_BETWEEN_GOOD == 0) {
                good.add(format.good().apply(FIRST_KEY + lines.size()));
                lines.add(good.getLast());
            }
            lines.add(format.bad().apply(FIRST_KEY + lines.size()));
        }

        Rows alone = ListFixtures.rows(format.kind(), format.whole().of(good));
        Rows rows = ListFixtures.rows(format.kind(), format.whole().of(lines));

        assertThat(alone.rejected()).isEmpty();
        assertThat(rows.read())
                .isEqualTo(lines.size())
                .isEqualTo(rows.kept().size()
                        + rows.joined().size()
                        + rows.rejected().size());
        assertThat(keys(rows)).containsAll(keys(alone));
        assertThat(rows.rejected()).hasSizeGreaterThan(BAD / 3).allSatisfy(row -> {
            assertThat(row.violations()).isNotEmpty();
            assertThat(row.raw()).hasSizeLessThan(4_000).doesNotContain("\u001b", "\u0000");
        });
        oneOfEachCode(rows).forEach(violation -> ListFixtures.areWorded(List.of(violation)));
        System.out.printf(
                "%s: %d rows, %d bad ones rejected, %d warnings%n",
                format, rows.read(), rows.rejected().size(), rows.warnings().size());
    }

    private static List<String> keys(Rows rows) {
        return rows.kept().stream().map(Card::key).toList();
    }

    private static Collection<Violation> oneOfEachCode(Rows rows) {
        return Stream.concat(rows.rejected().stream(), rows.warnings().stream())
                .flatMap(row -> row.violations().stream())
                .collect(Collectors.toMap(Violation::code, violation -> violation, (first, _) -> first))
                .values();
    }

    private static Format json(String name, ListKind kind, String before, String after, String row) {
        var mutations = new Mutations(name.hashCode(), 30_000, 60);
        return new Format(
                name,
                kind,
                row::formatted,
                i -> mutations.json((ObjectNode) Json.mapper().readTree(row.formatted(i))),
                rows -> rows.stream().collect(Collectors.joining(",\n", before, after)));
    }

    /// The first column of the header is the key, and the row gives the others.
    private static Format csv(String name, ListKind kind, char separator, String header, String others) {
        var mutations = new Mutations(name.hashCode(), 30_000, 60);
        IntFunction<List<String>> cells =
                i -> Stream.concat(Stream.of(Integer.toString(i)), Stream.of(others.split(",")))
                        .toList();
        return new Format(
                name,
                kind,
                i -> Mutations.row(cells.apply(i), separator),
                i -> mutations.csv(cells.apply(i), separator),
                rows -> header + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    /// Shallower and shorter, for the bounds of any YAML file are those of the file.
    private static Format yaml() {
        String row = """
                {"forge": "gitlab", "pso_id": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "ignored_since": "2024-08-09"}
                """;
        var mutations = new Mutations(3, 500, 5);
        return new Format(
                "organisations yaml",
                ListKind.ORGANISATIONS,
                i -> "\"h%d.example.org\": %s".formatted(i, row.strip()),
                i -> "\"h%d.example.org\": %s"
                        .formatted(
                                i,
                                mutations
                                        .json((ObjectNode) Json.mapper().readTree(row))
                                        .replace("\\ud83d", "\\u0007")
                                        .replace("\"\\u0000\"", "\"z\"")),
                rows -> rows.stream().collect(Collectors.joining(",\n", "{", "}")));
    }
}
