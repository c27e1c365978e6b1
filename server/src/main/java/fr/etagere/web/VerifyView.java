package fr.etagere.web;

import fr.etagere.dossier.DecisionFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a decision file holds, check by check.
///
/// @param name of the file; empty before one was given
/// @param verification empty before one was given
/// @param ours the key of this server
/// @param refused why no file could be verified; null when one was
/// @param back where the decision is shown; null for a file brought here
record VerifyView(
        Visit visit,
        String name,
        Optional<DecisionFile.Verification> verification,
        String ours,
        @Nullable String refused,
        @Nullable String back) {

    private static final int LINES = 12;

    /// One check, in words.
    ///
    /// @param outcome `passed`, `failed` or `absent`
    record Line(String outcome, String state, String label, List<String> differences) {}

    List<Line> lines() {
        return verification.stream()
                .flatMap(one -> one.checks().stream())
                .map(check -> {
                    String outcome = check.outcome().name().toLowerCase(Locale.ROOT);
                    return new Line(
                            outcome,
                            visit.t("verify." + outcome),
                            visit.texts().get("verify." + check.kind()),
                            shown(check.differences()));
                })
                .toList();
    }

    /// The first differences, each bounded: a hostile file differs at length.
    private List<String> shown(List<String> differences) {
        var lines = new ArrayList<>(differences.stream()
                .limit(LINES)
                .map(line -> line.length() > 400 ? line.substring(0, 400) + "…" : line)
                .toList());
        if (differences.size() > LINES) {
            lines.add(visit.texts().get("verify.more", differences.size() - LINES));
        }
        return lines;
    }

    /// `passed`, `failed` or `undecided`.
    String verdict() {
        return verification
                .map(one -> one.passed() ? "passed" : one.undecided() ? "undecided" : "failed")
                .orElse("");
    }

    /// What the window is called: the answer, once there is one.
    String title() {
        return verification.isPresent() ? sentence() : visit.t("verify.title");
    }

    String sentence() {
        return visit.texts().get("verify." + verdict(), name);
    }

    /// Who signed, as far as a key tells it; empty when the signature does not hold.
    String signer() {
        String key = verification.isEmpty() ? null : verification.get().publicKey();
        if (key == null) {
            return "";
        }
        return key.equals(ours) ? visit.t("verify.ours", key) : visit.texts().get("verify.signed-by", key);
    }
}
