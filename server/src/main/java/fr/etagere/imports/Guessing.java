package fr.etagere.imports;

import fr.etagere.bom.BomKind;
import fr.etagere.filings.FilingKind;
import fr.etagere.lists.ListKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// What a file looks like, by its first bytes: names of files lie. It only proposes: whoever brings the file confirms,
/// and the importer then reads the whole.
final class Guessing {

    private static final int LOOKED_AT = 1 << 16;

    private Guessing() {}

    /// Something that only files of one kind hold near their start.
    private record Mark(Kind kind, List<String> all) {
        boolean in(String start) {
            return all.stream().allMatch(start::contains);
        }
    }

    private static final List<Mark> MARKUP = List.of(
            mark(filing(FilingKind.GLEIF_LEI), "LEIData"),
            mark(filing(FilingKind.GLEIF_RR), "RelationshipData"),
            mark(filing(FilingKind.GLEIF_REPEX), "ReportingException"),
            mark(components(BomKind.SBOM), "cyclonedx.org/schema/bom"),
            mark(components(BomKind.SBOM), "SPDXID"));

    private static final List<Mark> JSON = List.of(
            mark(components(BomKind.SBOM), "\"bomFormat\""),
            mark(components(BomKind.SBOM), "\"spdxVersion\""),
            mark(components(BomKind.SBOM), "spdx.org/rdf/3"),
            mark(filing(FilingKind.BODS), "\"statementId\""),
            mark(filing(FilingKind.BODS), "\"statementID\""),
            mark(filing(FilingKind.GLEIF_RR), "\"StartNode\""),
            mark(filing(FilingKind.GLEIF_REPEX), "\"ExceptionCategory\""),
            mark(filing(FilingKind.GLEIF_LEI), "\"LegalName\""),
            mark(filing(FilingKind.GLEIF_LEI), "\"lei-records\""),
            mark(filing(FilingKind.RECHERCHE_ENTREPRISES), "\"results\"", "\"nom_complet\""),
            mark(filing(FilingKind.LIENS_CAPITALISTIQUES), "\"capital\"", "\"actionnaires\""),
            mark(new Kind.Contracts(), "\"marches\""),
            mark(new Kind.Contracts(), "\"ocid\""),
            mark(components(BomKind.MERCATOR), "\"applications\""),
            mark(components(BomKind.GITSCAN), "\"full_name\"", "\"archived\""),
            mark(list(ListKind.ENDOFLIFE), "\"permalink\"", "\"releases\""),
            mark(list(ListKind.SILL), "\"userAndReferentCountByOrganization\""),
            mark(list(ListKind.SILL), "\"applicationCategories\""),
            mark(list(ListKind.CNLL), "\"sill_id\"", "\"prestataires\""),
            mark(list(ListKind.COMPTOIR), "\"softwares\"", "\"external_resources\""));

    /// The columns that tell a table.
    private record Columns(Kind kind, Set<String> names) {}

    private static final List<Columns> TABLES = List.of(
            new Columns(new Kind.Contracts(), Set.of("acheteur_id", "titulaire_id")),
            new Columns(components(BomKind.GITSCAN), Set.of("repo", "package", "version_spec")),
            new Columns(components(BomKind.SYSTEMS), Set.of("system", "depends_on")),
            new Columns(filing(FilingKind.GLEIF_LEI), Set.of("LEI", "Entity.LegalName")),
            new Columns(filing(FilingKind.GLEIF_RR), Set.of("Relationship.StartNode.NodeID")),
            new Columns(filing(FilingKind.GLEIF_REPEX), Set.of("LEI", "Exception.Category")),
            new Columns(filing(FilingKind.HOLDINGS), Set.of("détenteur", "détenue")),
            new Columns(list(ListKind.SILL), Set.of("nom", "fonction", "statut", "wikidata", "licence")),
            new Columns(list(ListKind.INSTANCES), Set.of("agency_name", "service_url", "software_name")),
            new Columns(list(ListKind.SECNUMCLOUD), Set.of("prestataire", "service", "qualifie_du")));

    /// Empty when it cannot be told.
    static Optional<Kind> of(Path file) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = start(new BufferedInputStream(in, LOOKED_AT));
        } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException e) {
            return Optional.empty();
        }
        String bare = (start.startsWith("\uFEFF") ? start.substring(1) : start).stripLeading();
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        return switch (bare.charAt(0)) {
            case '<' -> marked(MARKUP, bare);
            case '{', '[' -> marked(JSON, bare);
            default -> lines(bare);
        };
    }

    private static Optional<Kind> marked(List<Mark> marks, String start) {
        return marks.stream().filter(mark -> mark.in(start)).map(Mark::kind).findFirst();
    }

    private static Optional<Kind> lines(String start) {
        if (start.startsWith("SPDXVersion:")) {
            return Optional.of(components(BomKind.SBOM));
        }
        if (start.startsWith("publiccodeYmlVersion:") || start.contains("\npubliccodeYmlVersion:")) {
            return Optional.of(list(ListKind.PUBLICCODE));
        }
        String header = start.lines().findFirst().orElse("");
        Set<String> names = Arrays.stream(header.split("[,;\t]"))
                .map(name -> name.replace("\"", "").strip())
                .collect(Collectors.toSet());
        return TABLES.stream()
                .filter(table -> names.containsAll(table.names()))
                .map(Columns::kind)
                .findFirst();
    }

    private static String start(BufferedInputStream in) throws IOException {
        in.mark(4);
        byte[] first = in.readNBytes(4);
        in.reset();
        InputStream text = in;
        if (first.length >= 2 && first[0] == 0x1F && first[1] == (byte) 0x8B) {
            text = new GZIPInputStream(in);
        } else if (first.length == 4 && first[0] == 'P' && first[1] == 'K') {
            var zip = new ZipInputStream(in);
            text = zip.getNextEntry() == null ? InputStream.nullInputStream() : zip;
        }
        return new String(text.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
    }

    private static Mark mark(Kind kind, String... all) {
        return new Mark(kind, List.of(all));
    }

    private static Kind components(BomKind kind) {
        return new Kind.Components(kind);
    }

    private static Kind filing(FilingKind kind) {
        return new Kind.Filings(kind);
    }

    private static Kind list(ListKind kind) {
        return new Kind.Listed(kind);
    }
}
