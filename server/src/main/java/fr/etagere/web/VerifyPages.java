package fr.etagere.web;

import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.SigningKey;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossiers;
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

    /// Ten times the largest decision we know of, comparison annexed.
    static final int LARGEST = 4 << 20;

    private static final int LONGEST_NAME = 80;

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
        @Nullable Part part = part(visit);
        if (part == null) {
            return refused(visit, HttpStatus.UNPROCESSABLE_CONTENT, "verify.no-file");
        }
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length == 0) {
            return refused(visit, HttpStatus.UNPROCESSABLE_CONTENT, "verify.no-file");
        }
        return bytes.length > LARGEST
                ? refused(visit, HttpStatus.CONTENT_TOO_LARGE, "verify.too-large")
                : verified(visit, name(part.getSubmittedFileName()), bytes, null);
    }

    /// A decision kept here is verified from its bytes, as anyone's would be.
    ServerResponse kept(Visit visit) throws Exception {
        Optional<KeptPages.Asked> found = KeptPages.asked(visit, dossiers, files);
        return found.isEmpty()
                ? Html.problem(visit, HttpStatus.NOT_FOUND, "no-decision")
                : verified(
                        visit,
                        visit.t("decision.file", found.get().kept().number()),
                        found.get().bytes(),
                        Rail.decision(found.get().dossier(), found.get().kept().number()));
    }

    private ServerResponse verified(Visit visit, String name, byte[] bytes, @Nullable String back)
            throws InterruptedException {
        Optional<DecisionFile.Verification> verification = verifications.verify(bytes, visit.texts());
        return verification.isEmpty()
                ? refused(visit, HttpStatus.SERVICE_UNAVAILABLE, "verify.busy")
                : Html.page("verify.jte", new VerifyView(visit, name, verification, key.publicKey(), null, back));
    }

    private ServerResponse refused(Visit visit, HttpStatus status, String reason) {
        return Html.page(
                status,
                "verify.jte",
                new VerifyView(visit, "", Optional.empty(), key.publicKey(), visit.t(reason), null));
    }

    /// The file of the form; null when the request holds none, or is no form with files.
    private static @Nullable Part part(Visit visit) throws IOException {
        try {
            return visit.request().servletRequest().getPart("file");
        } catch (ServletException | IllegalStateException e) {
            return null;
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
