package fr.etagere.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// The few files that pages need besides themselves. Nothing else of the class path can be asked for.
final class Assets {

    private record Asset(String resource, String type) {}

    private static final Map<String, Asset> ALL = Map.of(
            "etagere.css", new Asset("/static/etagere.css", "text/css;charset=UTF-8"),
            "etagere.js", new Asset("/static/etagere.js", "text/javascript;charset=UTF-8"),
            "mark.svg", new Asset("/static/mark.svg", "image/svg+xml"),
            "htmx.js", new Asset("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", "text/javascript"));

    ServerResponse serve(Visit visit) throws IOException {
        Asset asset = ALL.get(visit.request().pathVariable("name"));
        if (asset == null) {
            return ServerResponse.status(HttpStatus.NOT_FOUND).build();
        }
        try (InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
            if (in == null) {
                throw new IllegalStateException(asset.resource() + " is not in the program");
            }
            return ServerResponse.ok()
                    .contentType(MediaType.parseMediaType(asset.type()))
                    .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                    .body(in.readAllBytes());
        }
    }
}
