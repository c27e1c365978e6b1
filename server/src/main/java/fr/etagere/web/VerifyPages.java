package fr.etagere.web;

import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.SigningKey;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.KeptDecision;
import fr.etagere.records.Verifications;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// Verifies a decision file: one kept here, or one that anyone brings.
final class VerifyPages {

    /// Where a file is brought. Nothing is written whoever sends it: no word of a form is asked, so that a stranger may
    /// take their time.
    static final String UPLOAD = "/verifier";

    private static final int LONGEST_NAME = 80;

    /// In seconds: as the page says.
    private static final int SOON = 60;

    /// In mebibytes.
    private static final int MOST = Verifications.MOST_BYTES >> 20;

    private final Dossiers dossiers;
    private final DecisionFiles files;
    private final Verifications verifications;
    private final SigningKey key;

    VerifyPages(Dossiers dossiers, DecisionFiles files, Verifications verifications, SigningKey key) {
        this.dossiers = dossiers;
        this.files = files;
        this.verifications = verifications;
        this.key = key;
    }

    ServerResponse ask(Visit visit) {
        return Html.page("verify.jte", new VerifyView(visit, "", Optional.empty(), key.publicKey(), null, null));
    }

    /// A file brought here is read, verified and forgotten.
    ServerResponse upload(Visit visit) throws Exception {
        return switch (part(visit)) {
            case Brought.Nothing _ -> refused(visit, HttpStatus.UNPROCESSABLE_CONTENT, "verify.no-file");
            case Brought.TooLarge _ -> refused(visit, HttpStatus.CONTENT_TOO_LARGE, "verify.too-large");
            case Brought.File(Part part) -> verified(visit, name(part.getSubmittedFileName()), () -> bytes(part), null);
        };
    }

    private static byte[] bytes(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /// A decision kept here is verified from its bytes, as anyone's would be.
    ServerResponse kept(Visit visit) throws Exception {
        Optional<Dossier> dossier = visit.id("id").flatMap(id -> dossiers.find(visit.actor(), id));
        Optional<KeptDecision> kept =
                dossier.flatMap(one -> files.find(visit.actor(), one.id(), KeptPages.number(visit)));
        if (dossier.isEmpty() || kept.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "no-decision");
        }
        int number = kept.get().number();
        return verified(
                visit,
                visit.t("decision.file", number),
                () -> files.bytes(visit.actor(), dossier.get().id(), number).orElseThrow(),
                Rail.decision(dossier.get(), number));
    }

    private ServerResponse verified(Visit visit, String name, Verifications.Brought file, @Nullable String back)
            throws IOException, InterruptedException {
        Optional<DecisionFile.Verification> verification = verifications.verify(file, visit.texts());
        return verification.isEmpty()
                ? Html.later("verify.jte", refusal(visit, "verify.busy"), SOON)
                : Html.page("verify.jte", new VerifyView(visit, name, verification, key.publicKey(), null, back));
    }

    private ServerResponse refused(Visit visit, HttpStatus status, String reason) {
        return Html.page(status, "verify.jte", refusal(visit, reason));
    }

    private VerifyView refusal(Visit visit, String reason) {
        return new VerifyView(visit, "", Optional.empty(), key.publicKey(), visit.t(reason, MOST), null);
    }

    /// What a request brings.
    private sealed interface Brought {
        record File(Part part) implements Brought {}

        record Nothing() implements Brought {}

        record TooLarge() implements Brought {}
    }

    private static Brought part(Visit visit) throws IOException {
        try {
            Part part = visit.request().servletRequest().getPart("file");
            return part == null || part.getSize() == 0
                    ? new Brought.Nothing()
                    : part.getSize() > Verifications.MOST_BYTES ? new Brought.TooLarge() : new Brought.File(part);
        } catch (ServletException e) {
            return new Brought.Nothing();
        } catch (IllegalStateException e) {
            // Larger than any form of the server: it was not even kept.
            return new Brought.TooLarge();
        }
    }

    /// A name fit to be shown: what follows the last slash, without what a reader would not see.
    private static String name(@Nullable String submitted) {
        String name =
                submitted == null ? "" : submitted.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "");
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return shown.isBlank() ? "decision.json" : shown;
    }
}
