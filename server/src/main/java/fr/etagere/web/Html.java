package fr.etagere.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with a page. The templates are compiled with the program.
final class Html {

    private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, Html.class.getPackageName());

    /// In seconds.
    private static final int SOON = 10;

    private Html() {}

    static ServerResponse page(String template, Object view) {
        return page(HttpStatus.OK, template, view);
    }

    static ServerResponse page(HttpStatusCode status, String template, Object view) {
        return ServerResponse.status(status)
                .contentType(PAGE)
                // A page shows what one person may see: no cache on the way keeps it.
                .header("Cache-Control", "no-store")
                .body(text(template, view));
    }

    /// What cannot be done now, and may be soon.
    ///
    /// @param seconds when to come back
    static ServerResponse later(String template, Object view, int seconds) {
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(PAGE)
                .header("Cache-Control", "no-store")
                .header("Retry-After", Integer.toString(seconds))
                .body(text(template, view));
    }

    static String text(String template, Object view) {
        var output = new StringOutput();
        ENGINE.render(template, view, output);
        return output.toString();
    }

    /// Goes and shows another page, after something was done.
    static ServerResponse seeOther(String address) {
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    /// A file to keep.
    ///
    /// @param type as in `Content-Type`, without the character set
    static ServerResponse download(String name, String type, String text) {
        return ServerResponse.ok()
                .header("Content-Type", type + ";charset=UTF-8")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A whole page in answer to a script that waited for a part of one.
    static ServerResponse redrawn(String template, Object view) {
        return ServerResponse.ok()
                .contentType(PAGE)
                .header("Cache-Control", "no-store")
                .header("HX-Retarget", "body")
                .header("HX-Reswap", "innerHTML")
                .body(text(template, view));
    }

    /// Too many others are at what takes a processor for a while.
    static ServerResponse crowded(Visit visit) {
        return later("problem.jte", new ProblemView(visit, HttpStatus.SERVICE_UNAVAILABLE.value(), "crowded"), SOON);
    }

    static ServerResponse problem(Visit visit, HttpStatus status, String key, Object... arguments) {
        return page(status, "problem.jte", new ProblemView(visit, status.value(), key, arguments));
    }
}
