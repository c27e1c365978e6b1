package fr.etagere.steps;

import fr.etagere.dossier.Reports;
import fr.etagere.records.KeptDecision;
import fr.etagere.shared.Lang;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The papers of a decision that was kept, for people: a page, a PDF, an ODT and its picture, each
/// made from the very same decision. One maker for the pages and the programs.
public final class Papers {

    /// A paper holds its own style, and nothing else: it may run nothing and ask for nothing.
    public static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

    private final Answers answers;

    public Papers(Answers answers) {
        this.answers = answers;
    }

    /// A paper as it is sent.
    ///
    /// @param type its media type
    /// @param disposition what a browser does with it, and under which name it is kept
    public record Paper(String type, String disposition, byte[] bytes) {}

    /// The format of a file's name (`decision.pdf`); empty when there is none of that name.
    public static Optional<Reports.Format> format(String file) {
        return Arrays.stream(Reports.Format.values())
                .filter(one -> one.file().equals(file))
                .findFirst();
    }

    /// The media type of a format.
    public static String type(Reports.Format format) {
        return switch (format) {
            case HTML -> "text/html;charset=UTF-8";
            case PDF -> "application/pdf";
            case ODT -> "application/vnd.oasis.opendocument.text";
            case SVG -> "image/svg+xml";
        };
    }

    /// One paper; empty when the tables or the shelf changed since, and the same answer can no
    /// longer be made here.
    ///
    /// @param file the bytes of the decision, as they were kept
    public Optional<Paper> of(KeptDecision kept, byte[] file, Reports.Format format, Lang lang) {
        return answers.again(file)
                .map(made -> new Paper(
                        type(format),
                        disposition(kept, format),
                        new Reports(made.with(), lang).one(format, made.decision(), file)));
    }

    private static String disposition(KeptDecision kept, Reports.Format format) {
        String how = switch (format) {
            case HTML, SVG -> "inline";
            case PDF, ODT -> "attachment";
        };
        String ending = format.name().toLowerCase(Locale.ROOT);
        return "%s; filename=\"decision-%d.%s\"".formatted(how, kept.number(), ending);
    }
}
