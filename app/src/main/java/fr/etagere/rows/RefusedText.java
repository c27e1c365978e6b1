package fr.etagere.rows;

import fr.etagere.shared.Violation;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.zip.ZipException;

/// A text that cannot be read to its end for a reason of its own: not the disk's.
public final class RefusedText extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    public RefusedText(String code, String... arguments) {
        super(code);
        this.violation = new Violation("", null, "", code, List.of(arguments));
    }

    /// Why it is refused.
    public Violation violation() {
        return violation;
    }

    /// What refuses a text in the midst of reading, through whatever a parser wrapped it in.
    ///
    /// @throws IOException when the disk failed, which is not the text's fault
    static List<Violation> behind(Exception fault, Violation otherwise) throws IOException {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RefusedText refused -> {
                    return List.of(refused.violation);
                }
                case CharacterCodingException _ -> {
                    return List.of(Violation.ofFile("file-not-utf8"));
                }
                case ZipException _ -> {
                    return List.of(Violation.ofFile("text-corrupt"));
                }
                case EOFException _ -> {
                    return List.of(Violation.ofFile("text-corrupt"));
                }
                case UncheckedIOException _ -> {}
                case IOException disk -> throw disk;
                default -> {}
            }
        }
        return List.of(otherwise);
    }
}
