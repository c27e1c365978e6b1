package fr.etagere.web;

import fr.etagere.api.Specification;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// The documentation of the operations for programs: the description itself, and the same to read.
final class ApiPages {

    private final Specification specification;

    ApiPages(Specification specification) {
        this.specification = specification;
    }

    ServerResponse show(Visit visit) {
        return Html.page("api.jte", new ApiView(visit, specification));
    }

    ServerResponse description(Visit visit) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(specification.yaml());
    }
}
