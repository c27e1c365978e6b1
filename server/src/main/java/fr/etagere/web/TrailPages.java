package fr.etagere.web;

import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.records.Sealed;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.web.servlet.function.ServerResponse;

/// The trail of an organisation, to read and to take away.
final class TrailPages {

    private static final int SHOWN = 50;
    private static final int PIECE = 1_000;

    /// A longer trail is read through when asked to, not at each visit.
    private static final long CHECKED_AT_ONCE = 2_000;

    private final Sealed sealed;
    private final Trail trail;

    TrailPages(Sealed sealed, Trail trail) {
        this.sealed = sealed;
        this.trail = trail;
    }

    ServerResponse show(Visit visit) {
        Actor actor = visit.actor();
        return Html.page("trail.jte", sealed.in(actor, () -> view(visit, actor)));
    }

    private TrailView view(Visit visit, Actor actor) {
        List<Trail.Line> newest = trail.lines(actor, 1);
        List<Trail.Line> lines = trail.lines(actor, before(visit), SHOWN + 1);
        boolean more = lines.size() > SHOWN;
        List<Trail.Line> shown = more ? lines.subList(0, SHOWN) : lines;
        boolean checked = newest.isEmpty()
                || newest.getFirst().sequence() <= CHECKED_AT_ONCE
                || visit.param("verifier").equals("oui");
        return new TrailView(
                visit,
                shown,
                more ? "/journal?avant=" + shown.getLast().sequence() : null,
                newest.isEmpty() ? null : newest.getFirst(),
                checked,
                checked ? trail.broken(actor) : OptionalLong.empty());
    }

    private static long before(Visit visit) {
        String written = visit.param("avant");
        return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : Long.MAX_VALUE;
    }

    /// All of it, as a table: by pieces, so that its length does not matter.
    ServerResponse table(Visit visit) {
        Actor actor = visit.actor();
        return ServerResponse.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"journal-" + actor.siret() + ".csv\"")
                .header("Cache-Control", "no-store")
                .build((_, response) -> {
                    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                    var table = new TrailTable(out);
                    long before = Long.MAX_VALUE;
                    List<Trail.Line> some;
                    do {
                        long from = before;
                        some = sealed.in(actor, () -> trail.lines(actor, from, PIECE));
                        for (Trail.Line line : some) {
                            table.add(line);
                            before = line.sequence();
                        }
                    } while (some.size() == PIECE);
                    table.flush();
                    out.flush();
                    return null;
                });
    }
}
