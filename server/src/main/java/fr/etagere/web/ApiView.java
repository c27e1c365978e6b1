package fr.etagere.web;

import fr.etagere.api.Problem;
import fr.etagere.api.ProblemType;
import fr.etagere.api.Specification;
import java.util.Arrays;
import java.util.List;

/// The documentation of the operations for programs.
record ApiView(Visit visit, Specification specification) {

    /// A kind of problem, as its address in the documentation names it.
    record Kind(String slug, int status, String title) {}

    List<Specification.Operation> operations(String tag) {
        return specification.operations().stream()
                .filter(one -> one.tag().equals(tag))
                .toList();
    }

    /// Where the description is, in the language of the page.
    String file() {
        return switch (visit.lang()) {
            case FR -> "/api/openapi.yaml";
            case EN -> "/api/openapi.en.yaml";
        };
    }

    List<Kind> problems() {
        return Arrays.stream(ProblemType.values())
                .map(type -> new Kind(type.slug(), type.status(), Problem.title(type, visit.lang())))
                .toList();
    }
}
