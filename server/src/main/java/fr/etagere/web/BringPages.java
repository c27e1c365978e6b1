package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.imports.Asked;
import fr.etagere.imports.Imports;
import fr.etagere.imports.Job;
import fr.etagere.imports.Kind;
import fr.etagere.imports.Receiving;
import fr.etagere.uploads.Incoming;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// Takes files in, by a form or from an address.
final class BringPages {

    /// Its form is read as it comes, so that a file is never held whole: see `Streaming`.
    static final String UPLOAD = "/imports/envoi";

    private final Imports imports;
    private final ImportPages pages;

    BringPages(Imports imports, ImportPages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    ServerResponse upload(Visit visit) throws IOException {
        var request = visit.request().servletRequest();
        var nothing = new Asked(Optional.empty(), "", null, false);
        Optional<Receiving> early = imports.refused(visit.actor(), nothing, request.getContentLengthLong());
        if (early.isPresent()) {
            return answer(visit, early.get());
        }
        return switch (Incoming.of(request)) {
            case Incoming.Unreadable _ -> Html.problem(visit, HttpStatus.BAD_REQUEST, "unreadable");
            case Incoming.WithoutFile(Map<String, String> fields) ->
                Word.said(request, fields.getOrDefault("_csrf", ""))
                        ? answer(visit, new Receiving.Empty())
                        : stale(visit);
            case Incoming.Form form ->
                Word.said(request, form.fields().getOrDefault("_csrf", "")) ? received(visit, form) : stale(visit);
        };
    }

    private ServerResponse received(Visit visit, Incoming.Form form) throws IOException {
        var asked = new Asked(
                Kind.of(form.fields().getOrDefault("kind", "")),
                form.name(),
                form.fields().get("system"),
                false);
        return answer(visit, imports.receive(visit.actor(), asked, form.file()));
    }

    ServerResponse fetch(Visit visit) throws IOException {
        String address = visit.param("address");
        String system = visit.param("system");
        var asked = new Asked(
                Kind.of(visit.param("kind")),
                address.replaceFirst("[?#].*", "").replaceFirst("/+$", ""),
                system.isEmpty() ? null : system,
                false);
        return answer(visit, imports.fetch(visit.actor(), asked, address));
    }

    private static ServerResponse stale(Visit visit) {
        return Html.problem(visit, HttpStatus.FORBIDDEN, "stale");
    }

    private ServerResponse answer(Visit visit, Receiving receiving) throws IOException {
        return switch (receiving) {
            case Receiving.Received(Job job) -> Html.seeOther("/imports/" + job.id());
            case Receiving.Empty _ ->
                pages.list(visit, HttpStatus.UNPROCESSABLE_CONTENT, visit.t("imports.refused.empty"));
            case Receiving.TooLarge(long most) ->
                pages.list(
                        visit,
                        HttpStatus.CONTENT_TOO_LARGE,
                        visit.t("imports.refused.large", new Sizes(visit).of(most)));
            case Receiving.TooMany(int most) ->
                pages.list(visit, HttpStatus.CONFLICT, visit.t("imports.refused.many", most));
            case Receiving.NoRoom _ ->
                pages.list(visit, HttpStatus.INSUFFICIENT_STORAGE, visit.t("imports.refused.room"));
            case Receiving.NotYours _ ->
                Html.problem(
                        visit, HttpStatus.FORBIDDEN, "forbidden", visit.t("permission." + Permission.IMPORT_REGISTERS));
            case Receiving.NoAddress _ ->
                pages.list(visit, HttpStatus.UNPROCESSABLE_CONTENT, visit.t("imports.refused.address"));
        };
    }

    /// The kinds that a form offers.
    static List<Kind> offered(Imports imports, Visit visit) {
        return Kind.all().stream()
                .filter(kind -> imports.may(visit.actor(), kind))
                .toList();
    }
}
