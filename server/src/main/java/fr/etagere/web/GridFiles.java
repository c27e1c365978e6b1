package fr.etagere.web;

import fr.etagere.dossier.Compared;
import fr.etagere.dossier.ComparisonReports;
import fr.etagere.grid.GridReader;
import fr.etagere.grid.Sheets;
import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/// A grid as a file, in and out, and the pictures and reports of its comparison.
final class GridFiles {

    private static final int LONGEST_NAME = 80;
    private static final Map<String, String> REPORTS = Map.of(
            "comparison.pdf",
            "application/pdf",
            "comparison.odt",
            "application/vnd.oasis.opendocument.text",
            "comparison.json",
            "application/json");

    private final GridPages pages;
    private final Comparisons comparisons;

    GridFiles(GridPages pages, Comparisons comparisons) {
        this.pages = pages;
        this.comparisons = comparisons;
    }

    /// A grid brought as a file takes the place of the one that was there; one with a fault is refused whole.
    ServerResponse upload(Visit visit) throws Exception {
        return pages.with(visit, kept -> {
            Part part = part(visit);
            String name = part == null ? "" : name(part.getSubmittedFileName());
            byte[] bytes = part == null ? new byte[0] : bytes(part);
            if (bytes.length == 0) {
                return refused(visit, kept, List.of(Violation.ofFile("grid-no-file")), name);
            }
            return switch (read(bytes, name)) {
                case Read.Refused<GridReader.Written>(List<Violation> violations) ->
                    refused(visit, kept, violations, name);
                case Read.Ok<GridReader.Written>(GridReader.Written written) ->
                    pages.save(
                            visit,
                            kept,
                            GridPages.step((ObjectNode) written.document().root()),
                            GridSheet.address(kept.dossier()));
            };
        });
    }

    private Read<GridReader.Written> read(byte[] bytes, String name) {
        Optional<Sheets.Format> format = Sheets.Format.of(name);
        if (format.isEmpty()) {
            return comparisons.reader().read(bytes);
        }
        return switch (Sheets.read(bytes, format.get())) {
            case Read.Refused<Document>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Document>(Document document) -> comparisons.reader().read(document);
        };
    }

    private ServerResponse refused(Visit visit, GridPages.Kept kept, List<Violation> violations, String name)
            throws InterruptedException {
        return Html.page(HttpStatus.UNPROCESSABLE_CONTENT, "grid.jte", pages.view(visit, kept, violations, name));
    }

    /// One byte over the limit is enough to be refused for it.
    private static byte[] bytes(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(StrictReader.MAX_BYTES + 1);
        }
    }

    private static @Nullable Part part(Visit visit) throws IOException {
        try {
            return visit.request().servletRequest().getPart("file");
        } catch (ServletException | IllegalStateException e) {
            return null;
        }
    }

    private static String name(@Nullable String submitted) {
        String name =
                submitted == null ? "" : submitted.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "");
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    /// The grid, to go on elsewhere.
    ServerResponse grid(Visit visit) throws Exception {
        return pages.with(visit, kept -> switch (visit.request().pathVariable("format")) {
            case "grille.json" ->
                file(
                        "grille.json",
                        "application/json",
                        Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(kept.grid()));
            case "grille.csv" ->
                file(
                        "grille.csv",
                        "text/csv;charset=UTF-8",
                        Sheets.write(kept.grid(), Sheets.Format.CSV, visit.lang()));
            case "grille.ods" ->
                file(
                        "grille.ods",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        Sheets.write(kept.grid(), Sheets.Format.ODS, visit.lang()));
            default -> Html.problem(visit, HttpStatus.NOT_FOUND, "not-found");
        });
    }

    /// A picture: `ranks.svg` or `flips.svg`.
    ServerResponse picture(Visit visit) throws Exception {
        return compared(visit, compared -> {
            String name = visit.request().pathVariable("name").replace(".svg", "");
            Optional<String> svg = ComparisonReports.picture(compared, visit.texts(), name);
            return svg.isEmpty()
                    ? ServerResponse.notFound().build()
                    : ServerResponse.ok()
                            .header("Content-Type", "image/svg+xml;charset=UTF-8")
                            .header("Cache-Control", "no-store")
                            .body(svg.get().getBytes(StandardCharsets.UTF_8));
        });
    }

    ServerResponse report(Visit visit) throws Exception {
        String name = visit.request().pathVariable("file");
        String type = REPORTS.get(name);
        return type == null
                ? Html.problem(visit, HttpStatus.NOT_FOUND, "not-found")
                : compared(
                        visit,
                        compared -> file(
                                name,
                                type,
                                ComparisonReports.all(compared, visit.texts()).get(name)));
    }

    private interface Showing {
        ServerResponse of(Compared compared);
    }

    private ServerResponse compared(Visit visit, Showing showing) throws Exception {
        return pages.with(
                visit,
                kept -> comparisons.patiently(kept.grid()) instanceof Comparisons.State.Done(var compared)
                        ? showing.of(compared)
                        : Html.problem(visit, HttpStatus.NOT_FOUND, "not-found"));
    }

    private static ServerResponse file(String name, String type, byte @Nullable [] bytes) {
        return ServerResponse.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .body(bytes == null ? new byte[0] : bytes);
    }
}
