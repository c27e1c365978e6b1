package fr.etagere.api;

import fr.etagere.shared.Lang;
import fr.etagere.uploads.Timely;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.servlet.function.ServerRequest;

/// The body of a request, read whole within a bound, or why it was not.
sealed interface Body {

    record Whole(byte[] bytes) implements Body {}

    record Refused(Answer problem) implements Body {}

    /// A body refused is still read through, up to this, so that its sender hears why.
    long DRAINED = 32L << 20;

    /// No body, or one to be read later.
    Body NONE = new Whole(new byte[0]);

    static Body of(ServerRequest request, Input input, Lang lang) throws IOException {
        if (input == Input.NONE) {
            return NONE;
        }
        try {
            return of(request, input, new Timely(request.servletRequest().getInputStream()), lang);
        } catch (Timely.TooSlow e) {
            return new Refused(Problem.of(ProblemType.BODY_TOO_SLOW, lang));
        }
    }

    private static Body of(ServerRequest request, Input input, InputStream in, Lang lang) throws IOException {
        String written = request.headers().firstHeader("Content-Type");
        String type = written == null ? "" : written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!input.types().contains(type)) {
            drain(in);
            String taken = input.types().stream().sorted().collect(Collectors.joining(", "));
            return new Refused(
                    Problem.of(ProblemType.TYPE_NOT_TAKEN, lang, type, taken).with("Accept-Post", taken));
        }
        byte[] bytes = in.readNBytes(input.mostBytes() + 1);
        if (bytes.length > input.mostBytes()) {
            drain(in);
            return new Refused(Problem.of(ProblemType.BODY_TOO_LARGE, lang, input.mostBytes() >> 20));
        }
        return new Whole(bytes);
    }

    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = DRAINED;
        for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }
}
