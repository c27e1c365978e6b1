package fr.etagere.api;

import fr.etagere.shared.Digest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// From addresses to operations, and from answers to bytes on the wire.
final class Routing {

    private static final String ALL = "/api/v1/**";

    private final Map<Endpoint, PathPattern> patterns;
    private final List<Endpoint> all;
    private final Guard guard;

    Routing(List<Endpoint> all, Guard guard) {
        this.all = all;
        this.guard = guard;
        this.patterns = all.stream()
                .collect(Collectors.toMap(one -> one, one -> PathPatternParser.defaultInstance.parse(one.path())));
    }

    RouterFunction<ServerResponse> router() {
        RouterFunctions.Builder builder = RouterFunctions.route();
        for (Endpoint endpoint : all) {
            builder.route(
                    RequestPredicates.methods(methods(endpoint)).and(RequestPredicates.path(endpoint.path())),
                    request -> sent(guard.pass(endpoint, request), request));
        }
        return builder.route(RequestPredicates.path(ALL), request -> sent(nowhere(request), request))
                .build();
    }

    private static HttpMethod[] methods(Endpoint endpoint) {
        return endpoint.method() == HttpMethod.GET
                ? new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}
                : new HttpMethod[] {endpoint.method()};
    }

    /// No such operation; where only the method is wrong, those that are right.
    private Answer nowhere(ServerRequest request) {
        var path = PathContainer.parsePath(request.path());
        String allowed = all.stream()
                .filter(one -> patterns.get(one) instanceof PathPattern pattern && pattern.matches(path))
                .flatMap(one -> Stream.of(methods(one)))
                .map(HttpMethod::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? Problem.of(ProblemType.NOT_FOUND, Guard.lang(request))
                : Problem.of(ProblemType.METHOD_NOT_ALLOWED, Guard.lang(request), allowed)
                        .with("Allow", allowed);
    }

    private static ServerResponse sent(Answer answer, ServerRequest request) {
        boolean reading = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        Answer tagged = reading && answer.status() == 200 ? tagged(answer) : answer;
        String tag = tagged.headers().get(Answer.ETAG);
        boolean known = tag != null && reading && known(tag, request.headers().firstHeader("If-None-Match"));
        ServerResponse.BodyBuilder builder = ServerResponse.status(known ? 304 : tagged.status());
        tagged.headers().forEach((name, value) -> {
            if (!known || !name.equals(Answer.TYPE)) {
                builder.header(name, value);
            }
        });
        // What a token may see is for its bearer alone; a copy is good only once asked again.
        builder.header("Cache-Control", tag == null ? "no-store" : "private, no-cache");
        return known || tagged.body().length == 0 ? builder.build() : builder.body(tagged.body());
    }

    private static Answer tagged(Answer answer) {
        return answer.headers().containsKey(Answer.ETAG)
                ? answer
                : answer.with(Answer.ETAG, '"' + Digest.sha256(answer.body()).substring(0, 32) + '"');
    }

    private static boolean known(String tag, @org.jspecify.annotations.Nullable String held) {
        return held != null
                && Stream.of(held.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }
}
