package fr.etagere.api;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Permission;
import fr.etagere.accounts.Role;
import fr.etagere.imports.Asked;
import fr.etagere.imports.Imports;
import fr.etagere.imports.Job;
import fr.etagere.imports.Kind;
import fr.etagere.imports.Receiving;
import fr.etagere.imports.RejectPage;
import fr.etagere.uploads.Incoming;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files brought by a program, and what became of their rows.
final class ImportCalls {

    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final int MEBI = 20;

    private final Imports imports;

    ImportCalls(Imports imports) {
        this.imports = imports;
    }

    /// Takes a file in as it comes. A program knows what it sends: its kind must be said, and stands.
    Answer bring(Call call) throws IOException {
        Optional<String> named = call.param("kind");
        Optional<Kind> kind = named.flatMap(Kind::of);
        if (kind.isEmpty()) {
            return call.problem(ProblemType.PARAMETER, "kind", named.orElse(""));
        }
        HttpServletRequest request = call.request().servletRequest();
        Actor actor = scoped(call);
        var asked = asked(call, kind, call.param("name").orElse(""));
        Optional<Receiving> early = imports.refused(actor, asked, request.getContentLengthLong());
        if (early.isPresent()) {
            return answer(call, early.get());
        }
        @Nullable String type = request.getContentType();
        if (type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")) {
            return switch (Incoming.of(request)) {
                case Incoming.Form form -> {
                    String name = call.param("name").orElse(form.name());
                    yield answer(call, imports.receive(actor, asked(call, kind, name), form.file()));
                }
                case Incoming.WithoutFile _ -> answer(call, new Receiving.Empty());
                case Incoming.Unreadable _ ->
                    call.problem(ProblemType.TYPE_NOT_TAKEN, type, "application/octet-stream, multipart/form-data");
            };
        }
        try (InputStream in = request.getInputStream()) {
            return answer(call, imports.receive(actor, asked, in));
        }
    }

    private static Asked asked(Call call, Optional<Kind> kind, String name) {
        return new Asked(kind, name, call.param("system").orElse(null), true);
    }

    Answer show(Call call) {
        return call.id("id")
                .flatMap(id -> imports.find(call.actor(), id))
                .map(job -> Answer.json(ImportJson.job(job, call.lang())))
                .orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
    }

    Answer rejected(Call call) throws IOException {
        Optional<String> cursor = call.param("cursor");
        if (cursor.isPresent() && !cursor.get().matches("[1-9]\\d{0,17}")) {
            return call.problem(ProblemType.CURSOR);
        }
        return switch (call.number("limit", 1, MOST)) {
            case Call.Given.Not<Integer>(Answer problem) -> problem;
            case Call.Given.Is<Integer>(Optional<Integer> limit) -> {
                long from = cursor.map(Long::parseLong).orElse(0L);
                Optional<RejectPage> page = call.id("id").isEmpty()
                        ? Optional.empty()
                        : imports.rejected(call.actor(), call.id("id").get(), from, limit.orElse(USUAL));
                if (page.isEmpty()) {
                    yield call.problem(ProblemType.NOT_FOUND);
                }
                yield from > 0 && page.get().rows().isEmpty()
                        ? call.problem(ProblemType.CURSOR)
                        : Answer.json(ImportJson.rejected(page.get(), call.lang()));
            }
        };
    }

    private Answer answer(Call call, Receiving receiving) {
        return switch (receiving) {
            case Receiving.Received(Job job) ->
                Answer.json(202, ImportJson.job(job, call.lang())).with("Location", "/api/v1/imports/" + job.id());
            case Receiving.Empty _ -> call.problem(ProblemType.IMPORT_EMPTY);
            case Receiving.TooLarge(long most) -> call.problem(ProblemType.BODY_TOO_LARGE, most >> MEBI);
            case Receiving.TooMany(int most) -> call.problem(ProblemType.IMPORTS_WAITING, most);
            case Receiving.NoRoom _ -> call.problem(ProblemType.NO_ROOM);
            case Receiving.NotYours(Kind kind) -> call.problem(ProblemType.NOT_OPERATOR, kind.id());
            case Receiving.NoAddress _ -> call.problem(ProblemType.PARAMETER, "address", "");
        };
    }

    /// What a token may do is its scopes; roles with these very permissions stand for them here.
    private static Actor scoped(Call call) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (call.token().awake().contains(Permission.IMPORT_PORTFOLIO)) {
            roles.add(Role.CONTRIBUTOR);
        }
        if (call.token().awake().contains(Permission.IMPORT_REGISTERS)) {
            roles.add(Role.ADMINISTRATOR);
        }
        Actor actor = call.actor();
        return new Actor(actor.id(), actor.name(), actor.siret(), actor.organisation(), roles);
    }
}
