package fr.etagere.web;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The first page, and the language of all.
final class HomePages {

    private static final int YEAR = 365 * 24 * 3600;

    private final boolean secure;

    /// @param secure whether people come by HTTPS
    HomePages(boolean secure) {
        this.secure = secure;
    }

    ServerResponse show(Visit visit) {
        return Html.page("home.jte", new HomeView(visit));
    }

    /// Every page that one may open without going through another.
    ServerResponse plan(Visit visit) {
        return Html.page("plan.jte", new PlanView(visit));
    }

    /// Stays: to have asked is enough, the session lasts as long again.
    ServerResponse stay(Visit visit) {
        return visit.partial() ? ServerResponse.noContent().build() : Html.seeOther(Local.address(visit.param("vers")));
    }

    ServerResponse language(Visit visit) {
        var cookie = new Cookie(Gate.LANGUAGE, visit.param("langue").equals("en") ? "en" : "fr");
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Local.address(visit.param("vers"))))
                .cookie(cookie)
                .build();
    }
}
