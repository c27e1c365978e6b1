package fr.etagere.web;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Permission;
import fr.etagere.shared.HiddenCharacters;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.ServerRequest;

/// One request: who asks, in which language, and what a page needs to be written.
final class Visit {

    private static final String MESSAGES = "fr.etagere.web.messages";
    private static final Map<Lang, Texts> PAGES =
            Map.of(Lang.FR, new Texts(Lang.FR, MESSAGES), Lang.EN, new Texts(Lang.EN, MESSAGES));
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final ServerRequest request;
    private final @Nullable Actor actor;
    private final Lang lang;
    private final boolean demo;

    Visit(ServerRequest request, @Nullable Actor actor, Lang lang, boolean demo) {
        this.request = request;
        this.actor = actor;
        this.lang = lang;
        this.demo = demo;
    }

    ServerRequest request() {
        return request;
    }

    /// The one who acts; only on routes that ask for someone.
    Actor actor() {
        return Objects.requireNonNull(actor);
    }

    /// The one who acts, on routes open to all.
    @Nullable
    Actor someone() {
        return actor;
    }

    /// Whether someone is there whose role allows it.
    boolean can(Permission permission) {
        return actor != null && actor.may(permission);
    }

    Lang lang() {
        return lang;
    }

    boolean demo() {
        return demo;
    }

    /// The same visit, by nobody: what is left when someone went.
    Visit left() {
        return new Visit(request, null, lang, demo);
    }

    /// A text of the pages.
    String t(String key, Object... arguments) {
        return pages().get(key, arguments);
    }

    /// A text of the pages, or another when there is none of that key.
    String known(String key, String otherwise) {
        try {
            return t(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }

    private Texts pages() {
        return Objects.requireNonNull(PAGES.get(lang));
    }

    /// The texts of the capabilities: violations, verdicts, amounts.
    Texts texts() {
        return Texts.of(lang);
    }

    String path() {
        return request.path();
    }

    /// The one-time word that a form sends back: what another site cannot know.
    String csrf() {
        CsrfToken token = (CsrfToken) request.servletRequest().getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    /// Whether a script asks for a part of a page.
    boolean partial() {
        return request.headers().firstHeader("HX-Request") != null
                // Going back asks for the page as it was, whole.
                && request.headers().firstHeader("HX-History-Restore-Request") == null;
    }

    /// A parameter as it is read, without the blanks around nor what cannot be seen; empty when absent.
    String param(String name) {
        return request.param(name)
                .map(HiddenCharacters::without)
                .map(String::strip)
                .orElse("");
    }

    /// The same to the letter: what must be exact is refused, and never mended.
    String exact(String name) {
        return request.param(name).map(String::strip).orElse("");
    }

    /// A day as a form writes it; empty when absent, or not one.
    Optional<LocalDate> day(String name) {
        return iso(exact(name));
    }

    /// The day that a text is, and nothing else: `2026-12-31`.
    static Optional<LocalDate> iso(String written) {
        try {
            return written.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(written)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A part of the path that should be an identifier; empty when it is not one.
    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(request.pathVariable(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String moment(OffsetDateTime at) {
        return DateTimeFormatter.ofPattern(t("moment"), lang.locale()).format(at.atZoneSameInstant(PARIS));
    }

    /// Whether this address is the one shown, or above it.
    boolean within(String address) {
        return path().equals(address) || path().startsWith(address + "/");
    }
}
