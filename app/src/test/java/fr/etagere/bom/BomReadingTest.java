package fr.etagere.bom;

import static fr.etagere.bom.BomFixtures.imported;
import static fr.etagere.bom.BomFixtures.kept;
import static fr.etagere.bom.BomFixtures.outcome;
import static fr.etagere.bom.BomFixtures.played;
import static fr.etagere.bom.BomFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.portfolio.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bills of materials as tools write them, and as attackers do.
class BomReadingTest {

    private static final String CYCLONEDX = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", ";

    @TempDir
    private Path home = Path.of("");

    @Test
    void nestedComponentsAreFlattenedAndKeepWhatContainsThem() throws IOException {
        imported(home, BomKind.SBOM, CYCLONEDX + """
                "metadata": {"component": {"name": "app", "version": "1"}},
                "components": [{"components": [{"name": "inner"}], "name": "outer"}]}""");
        assertThat(played(home).needs()).containsExactlyInAnyOrder("outer > inner", "app@1 > outer");
    }

    @Test
    void withoutDependenciesWhatTheFileDescribesContainsEverythingAndItIsSaid() throws IOException {
        Account account =
                kept(read(home, BomKind.SBOM, CYCLONEDX + """
                "metadata": {"component": {"name": "app"}},
                "components": [{"name": "a"}, {"name": "b", "scope": "optional"}]}""", "paie")).account();
        assertThat(account.warnings()).containsEntry("dependencies-absent", 1L).containsEntry("component-attached", 2L);
        assertThat(played(home).needs()).containsExactlyInAnyOrder("paie > app", "app > a", "app > b ?");
    }

    @Test
    void componentsInACircleHangOnWhatTheFileDescribes() throws IOException {
        imported(home, BomKind.SBOM, CYCLONEDX + """
                "metadata": {"component": {"name": "app", "bom-ref": "r"}},
                "components": [{"name": "a", "bom-ref": "a"}, {"name": "b", "bom-ref": "b"}],
                "dependencies": [{"ref": "a", "dependsOn": ["b", "b"]}, {"ref": "b", "dependsOn": ["a"]}]}""");
        assertThat(played(home).needs()).containsExactlyInAnyOrder("a > b", "b > a", "app > a");
    }

    @Test
    void aReferenceBorneTwiceGoesToTheFirstAndIsCounted() throws IOException {
        Account account = imported(home, BomKind.SBOM, CYCLONEDX + """
                "metadata": {"component": {"name": "app", "bom-ref": "r"}},
                "components": [{"name": "a", "bom-ref": "x"}, {"name": "b", "bom-ref": "x"}],
                "dependencies": [{"ref": "r", "dependsOn": ["x", "nowhere"]}]}""");
        assertThat(account.repaired()).containsEntry("ref-twice", 1L);
        assertThat(account.warnings()).containsEntry("link-elsewhere", 1L);
        assertThat(played(home).needs()).containsExactlyInAnyOrder("app > a", "app > b");
    }

    @Test
    void aPurlWithoutVersionIsKeptAndItsVersionsStayApart() throws IOException {
        Account account = imported(home, BomKind.SBOM, CYCLONEDX + """
                "components": [{"name": "a", "version": "1", "purl": "pkg:npm/a"}, {"name": "a", "version": "2", "purl": "pkg:npm/a"},
                  {"name": "b", "purl": "no purl", "cpe": "no cpe"}, {"version": "3"}]}""");
        assertThat(account.warnings()).containsEntry("purl-without-version", 2L);
        assertThat(account.repaired()).containsEntry("purl-malformed", 1L).containsEntry("cpe-malformed", 1L);
        assertThat(account.read()).isEqualTo(4);
        assertThat(account.rejected()).isEqualTo(1);
        assertThat(account.firstRejected().getFirst().row()).isEqualTo(4);
        assertThat(played(home).components)
                .extracting(Component::id, Component::purl)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pkg:npm/a@1", "pkg:npm/a"),
                        org.assertj.core.groups.Tuple.tuple("pkg:npm/a@2", "pkg:npm/a"),
                        org.assertj.core.groups.Tuple.tuple("b", null));
    }

    @Test
    void spdxWithoutAssertionIsNotAValueAndItsFilesAreNotComponents() throws IOException {
        Account account = imported(home, BomKind.SBOM, """
                SPDXVersion: SPDX-2.3
                PackageName: app
                SPDXID: SPDXRef-app
                PackageSupplier: NOASSERTION
                PackageLicenseConcluded: NOASSERTION
                PackageLicenseDeclared: MIT
                PackageComment: <text>
                PackageName: not a package
                </text>
                PackageName: lib
                SPDXID: SPDXRef-lib
                PackageSupplier: Organization: Maker (mail@maker.example)
                ExternalRef: PACKAGE-MANAGER purl pkg:npm/lib@2
                FileName: ./a.c
                SPDXID: SPDXRef-file
                Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-app
                Relationship: SPDXRef-lib TEST_DEPENDENCY_OF SPDXRef-app
                Relationship: SPDXRef-app CONTAINS SPDXRef-file
                """);
        assertThat(account.format()).isEqualTo("spdx-tag-value");
        assertThat(account.warnings())
                .containsEntry("not-asserted", 2L)
                .containsEntry("file-ignored", 1L)
                .containsEntry("link-elsewhere", 1L)
                .containsEntry("link-build", 1L);
        assertThat(played(home).components).extracting(Component::licence).containsExactly("MIT", null);
        assertThat(played(home).needs())
                .containsExactlyInAnyOrder("app > pkg:npm/lib@2 ?", "pkg:npm/lib@2 > NAME-Maker");
    }

    @Test
    void spdxInXmlIsReadAsInJson() throws IOException {
        imported(home, BomKind.SBOM, """
                <?xml version="1.0"?><Document><SPDXID>SPDXRef-DOCUMENT</SPDXID><spdxVersion>SPDX-2.3</spdxVersion>
                <documentDescribes>SPDXRef-app</documentDescribes>
                <packages><SPDXID>SPDXRef-app</SPDXID><name>app</name></packages>
                <packages><SPDXID>SPDXRef-lib</SPDXID><name>lib</name><versionInfo>2</versionInfo></packages>
                <relationships><spdxElementId>SPDXRef-app</spdxElementId><relationshipType>DEPENDS_ON</relationshipType>
                <relatedSpdxElement>SPDXRef-lib</relatedSpdxElement></relationships></Document>""");
        assertThat(played(home).needs()).containsExactly("app > lib@2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"licenseListVersion\": \"3.2\", \"licenses\": []}' | bom-not-one",
                "'<html/>' | bom-not-one",
                "'hello' | bom-not-one",
                "'' | bom-empty",
                "'{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"2.0\"}' | bom-version",
                "'{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}' | bom-without-component",
                "'{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [' | bom-json",
                "'{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [{\"version\": \"1\"}]}' | bom-nothing-kept",
                "'<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>' | bom-rdf",
                "'spdxVersion: \"SPDX-2.3\"' | bom-yaml",
                "'<!DOCTYPE bom [<!ENTITY a \"aaaa\">]><bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\">&a;</bom>' | bom-doctype",
                "'<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"><components><component><name>&a;</name></component></components></bom>' | bom-doctype",
                "'<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"><components>' | bom-xml",
            })
    void whatIsNoBillOfMaterialsIsNamed(String text, String code) throws IOException {
        assertThat(outcome(read(home, BomKind.SBOM, text))).isEqualTo(code);
    }

    @Test
    void depthBombsAreRefused() throws IOException {
        String json = CYCLONEDX + "\"components\": " + "[{\"name\": \"a\", \"components\": ".repeat(50_000);
        assertThat(outcome(read(home, BomKind.SBOM, json))).isEqualTo("bom-bounds");
        String xml = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\">" + "<components><component>".repeat(50_000);
        assertThat(outcome(read(home, BomKind.SBOM, xml))).isEqualTo("bom-bounds");
    }

    @Test
    void textBombsAreRefused() throws IOException {
        String long17 = "a".repeat(17 << 20);
        assertThat(outcome(read(home, BomKind.SBOM, CYCLONEDX + "\"components\": [{\"name\": \"" + long17 + "\"}]}")))
                .isEqualTo("bom-bounds");
        assertThat(outcome(read(
                        home,
                        BomKind.SBOM,
                        "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"><components><component><name>" + long17
                                + "</name></component></components></bom>")))
                .isEqualTo("bom-bounds");
        assertThat(outcome(read(home, BomKind.SBOM, "SPDXVersion: SPDX-2.3\nPackageName: " + long17)))
                .isEqualTo("bom-bounds");
    }

    @Test
    void theSameBytesAreNotImportedTwiceAndADamagedCopyIsReplaced() throws IOException {
        String text = CYCLONEDX + "\"components\": [{\"name\": \"a\"}]}";
        ComponentRegisters.Imported first = kept(read(home, BomKind.SBOM, text));
        assertThat(kept(read(home, BomKind.SBOM, text)).already()).isTrue();

        Path lines = Path.of(first.file().toString().replace(".import.json", ".jsonl.gz"));
        Files.writeString(lines, "damaged");
        org.assertj.core.api.Assertions.assertThatExceptionOfType(DamagedComponents.class)
                .isThrownBy(() -> played(home));
        assertThat(kept(read(home, BomKind.SBOM, text)).already()).isFalse();
        assertThat(played(home).components).hasSize(1);
    }

    @Test
    void aRefusedFileLeavesTheFormerCopyInUse() throws IOException {
        imported(home, BomKind.SBOM, CYCLONEDX + "\"components\": [{\"name\": \"a\"}]}");
        assertThat(outcome(read(home, BomKind.SBOM, CYCLONEDX + "\"components\": [{\"name\": \"b\"}, ")))
                .isEqualTo("bom-json");
        assertThat(played(home).components).extracting(Component::name).containsExactly("a");
    }
}
