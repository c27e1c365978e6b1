package fr.etagere.web;

import fr.etagere.imports.Imports;
import fr.etagere.imports.Job;
import fr.etagere.imports.Kind;
import fr.etagere.imports.RejectPage;
import fr.etagere.imports.Source;
import fr.etagere.imports.Starting;
import fr.etagere.imports.State;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// What is imported, and what became of each file.
final class ImportPages {

    private static final System.Logger LOG = System.getLogger(ImportPages.class.getName());
    private static final int SHOWN = 20;
    private static final int ROWS = 50;
    private static final int PIECE = 1_000;

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    ServerResponse list(Visit visit) {
        return list(visit, HttpStatus.OK, null);
    }

    /// @param refused why what was just sent is not taken
    ServerResponse list(Visit visit, HttpStatus status, @Nullable String refused) {
        @Nullable
        Job before = id(visit.param("avant"))
                .flatMap(id -> imports.find(visit.actor(), id))
                .orElse(null);
        List<Job> jobs = imports.jobs(visit.actor(), before, SHOWN + 1);
        boolean more = jobs.size() > SHOWN;
        return Html.page(
                status,
                "imports.jte",
                new ImportsView(
                        visit,
                        imports,
                        sources(visit),
                        more ? jobs.subList(0, SHOWN) : jobs,
                        more ? "/imports?avant=" + jobs.get(SHOWN - 1).id() : null,
                        refused));
    }

    /// Null when a register on the disk is not what was written: the rest of the page still helps.
    private @Nullable List<Source> sources(Visit visit) {
        try {
            return imports.sources(visit.actor());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the imported registers cannot be read", e);
            return null;
        }
    }

    ServerResponse show(Visit visit) throws IOException {
        Optional<Job> found = visit.id("id").flatMap(id -> imports.find(visit.actor(), id));
        if (found.isEmpty()) {
            return nowhere(visit);
        }
        Job job = found.get();
        if (visit.partial()) {
            return job.state().ended()
                    ? ServerResponse.ok().header("HX-Refresh", "true").build()
                    : Html.page("importprogress.jte", new ImportView(visit, imports, job, null, 0));
        }
        return page(visit, HttpStatus.OK, job);
    }

    private ServerResponse page(Visit visit, HttpStatus status, Job job) throws IOException {
        String from = visit.param("apres");
        long start = from.matches("[0-9]{1,18}") ? Long.parseLong(from) : 0;
        @Nullable
        RejectPage rows = job.state() == State.DONE || job.state() == State.REFUSED
                ? imports.rejected(visit.actor(), job.id(), start, ROWS).orElse(null)
                : null;
        return Html.page(status, "import.jte", new ImportView(visit, imports, job, rows, start));
    }

    ServerResponse start(Visit visit) throws IOException {
        Optional<UUID> id = visit.id("id");
        if (id.isEmpty()) {
            return nowhere(visit);
        }
        Optional<Kind> kind = Kind.of(visit.param("kind"));
        if (kind.isEmpty()) {
            Optional<Job> job = imports.find(visit.actor(), id.get());
            return job.isEmpty() ? nowhere(visit) : page(visit, HttpStatus.UNPROCESSABLE_CONTENT, job.get());
        }
        return answer(visit, id.get(), imports.start(visit.actor(), id.get(), kind.get()));
    }

    ServerResponse discard(Visit visit) throws IOException {
        Optional<UUID> id = visit.id("id");
        return id.isEmpty() ? nowhere(visit) : answer(visit, id.get(), imports.discard(visit.actor(), id.get()));
    }

    private static ServerResponse answer(Visit visit, UUID id, Starting starting) {
        return switch (starting) {
            case Starting.Started _, Starting.NotNow _ -> Html.seeOther("/imports/" + id);
            case Starting.NotThere _ -> nowhere(visit);
            case Starting.NotYours _ -> Html.problem(visit, HttpStatus.FORBIDDEN, "import-not-yours");
            case Starting.Gone _ -> Html.problem(visit, HttpStatus.GONE, "import-gone");
        };
    }

    private static ServerResponse nowhere(Visit visit) {
        return Html.problem(visit, HttpStatus.NOT_FOUND, "no-import");
    }

    /// All rejected rows, as a table: by pieces, so that their number does not matter.
    ServerResponse rejected(Visit visit) throws IOException {
        Optional<UUID> id = visit.id("id");
        Optional<RejectPage> first =
                id.isEmpty() ? Optional.empty() : imports.rejected(visit.actor(), id.get(), 0, PIECE);
        if (first.isEmpty()) {
            return nowhere(visit);
        }
        return ServerResponse.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rejets-" + id.get() + ".csv\"")
                .header("Cache-Control", "no-store")
                .build((_, response) -> {
                    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                    var table = new RejectTable(out, visit);
                    Optional<RejectPage> page = first;
                    while (page.isPresent()) {
                        page.get().rows().forEach(table::add);
                        var next = page.get().next();
                        page = next.isPresent()
                                ? imports.rejected(visit.actor(), id.get(), next.getAsLong(), PIECE)
                                : Optional.empty();
                    }
                    table.flush();
                    out.flush();
                    return null;
                });
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
