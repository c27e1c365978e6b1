package fr.etagere.web;

import fr.etagere.api.Specification;
import fr.etagere.shared.Lang;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// The documentation of the operations for programs: the description itself, and the same to read.
final class ApiPages {

    ServerResponse show(Visit visit) {
        return Html.page("api.jte", new ApiView(visit, Specification.in(visit.lang())));
    }

    ServerResponse french(Visit visit) {
        return description(Lang.FR);
    }

    ServerResponse english(Visit visit) {
        return description(Lang.EN);
    }

    private static ServerResponse description(Lang lang) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(Specification.in(lang).yaml());
    }
}
