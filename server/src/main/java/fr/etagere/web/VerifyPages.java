package fr.etagere.web;

import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.SigningKey;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.KeptDecision;
import fr.etagere.records.Verifications;
import fr.etagere.uploads.Incoming;
import fr.etagere.uploads.Places;
import fr.etagere.uploads.Timely;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /// Of a form: the file, and a little around it.
    private static final int MOST_OF_FORM = Verifications.MOST_BYTES + (1 << 16);

    /// Files received or waiting at a time, in all and of one address.
    static final int RECEIVED = 16;

    static final int RECEIVED_OF_ONE = 4;

    private final Places places = new Places(RECEIVED, RECEIVED_OF_ONE);
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

    /// A file brought here is read, verified and forgotten. Nothing of it is received while there is no place for it.
    ServerResponse upload(Visit visit) throws Exception {
        HttpServletRequest request = visit.request().servletRequest();
        if (request.getContentLengthLong() > MOST_OF_FORM) {
            return refused(visit, HttpStatus.CONTENT_TOO_LARGE, "verify.too-large");
        }
        String sender = request.getRemoteAddr();
        if (!verifications.hasRoom() || !places.take(sender)) {
            return busy(visit);
        }
        // The page has its word before its sender may go away: there is no session to open then.
        visit.csrf();
        try {
            return received(visit, request);
        } catch (Timely.TooSlow e) {
            return refused(visit, HttpStatus.REQUEST_TIMEOUT, "verify.too-slow");
        } finally {
            places.release(sender);
        }
    }

    private ServerResponse received(Visit visit, HttpServletRequest request) throws Exception {
        return switch (Incoming.timely(request)) {
            case Incoming.Unreadable _, Incoming.WithoutFile _ ->
                refused(visit, HttpStatus.UNPROCESSABLE_CONTENT, "verify.no-file");
            case Incoming.Form form -> {
                // On the disk: it takes no memory until its turn.
                Path file = Files.createTempFile("verifier", ".json");
                try (InputStream in = form.file()) {
                    yield answered(visit, name(form.name()), file, copied(in, file));
                } catch (IOException e) {
                    if (Incoming.broken(e)) {
                        yield refused(visit, HttpStatus.UNPROCESSABLE_CONTENT, "verify.no-file");
                    }
                    throw e;
                } finally {
                    Files.delete(file);
                }
            }
        };
    }

    private ServerResponse answered(Visit visit, String name, Path file, long size)
            throws IOException, InterruptedException {
        if (size == 0) {
            return refused(visit, HttpStatus.UNPROCESSABLE_CONTENT, "verify.no-file");
        }
        return size > Verifications.MOST_BYTES
                ? refused(visit, HttpStatus.CONTENT_TOO_LARGE, "verify.too-large")
                : verified(visit, name, () -> Files.readAllBytes(file), null);
    }

    /// No more than is needed to know that it is too large.
    ///
    /// @return how many bytes
    private static long copied(InputStream in, Path file) throws IOException {
        long size = 0;
        var piece = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(piece); read >= 0 && size <= Verifications.MOST_BYTES; read = in.read(piece)) {
                out.write(piece, 0, read);
                size += read;
            }
        }
        return size;
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
                ? busy(visit)
                : Html.page("verify.jte", new VerifyView(visit, name, verification, key.publicKey(), null, back));
    }

    private ServerResponse busy(Visit visit) {
        return Html.later("verify.jte", refusal(visit, "verify.busy"), SOON);
    }

    private ServerResponse refused(Visit visit, HttpStatus status, String reason) {
        return Html.page(status, "verify.jte", refusal(visit, reason));
    }

    private VerifyView refusal(Visit visit, String reason) {
        return new VerifyView(visit, "", Optional.empty(), key.publicKey(), visit.t(reason, MOST), null);
    }

    /// A name fit to be shown: what follows the last slash, without what a reader would not see.
    private static String name(String submitted) {
        String name = submitted.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "");
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return shown.isBlank() ? "decision.json" : shown;
    }
}
