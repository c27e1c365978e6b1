package fr.etagere.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/// The one-time word of a form whose body is read as it comes: the filter that checks all others would have to read the
/// file to find it, so the page checks it, by the same means, before it reads the file.
final class Word {

    private Word() {}

    /// Whether this is the word that the session gave.
    static boolean said(HttpServletRequest request, String word) {
        if (!(request.getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken deferred)) {
            return false;
        }
        CsrfToken token = deferred.get();
        @Nullable
        String actual = new XorCsrfTokenRequestAttributeHandler()
                .resolveCsrfTokenValue(new Saying(request, token.getParameterName(), word), token);
        return actual != null
                && MessageDigest.isEqual(
                        actual.getBytes(StandardCharsets.UTF_8),
                        token.getToken().getBytes(StandardCharsets.UTF_8));
    }

    /// The request as if the word were its parameter.
    private static final class Saying extends HttpServletRequestWrapper {
        private final String name;
        private final String word;

        Saying(HttpServletRequest request, String name, String word) {
            super(request);
            this.name = name;
            this.word = word;
        }

        @Override
        public @Nullable String getParameter(String asked) {
            return asked.equals(name) ? word : null;
        }

        @Override
        public @Nullable String getHeader(String asked) {
            return null;
        }
    }
}
