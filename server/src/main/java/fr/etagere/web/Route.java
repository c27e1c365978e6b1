package fr.etagere.web;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerResponse;

/// One way in.
///
/// @param path as Spring's path patterns are written (`/dossiers/{id}`)
record Route(HttpMethod method, String path, Access access, Answering answer) {

    /// Answers a visit.
    @FunctionalInterface
    interface Answering {
        ServerResponse to(Visit visit) throws Exception;
    }
}
