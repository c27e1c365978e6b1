package fr.etagere.publiccode;

import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads and judges a `publiccode.yml` by the rules of the version it declares, 0.2 to 0.7.0 (`0` is the newest).
/// Source: <https://yml.publiccode.tools/>, as of 2026-06-24. Later versions only relaxed what earlier ones asked, so
/// what an old file lacks by its own rules, and what has been deprecated by then, is pointed out and refuses nothing.
public final class PubliccodeReader {

    private PubliccodeReader() {}

    /// A good file.
    ///
    /// @param warnings what the standard advises against
    /// @param unchecked what could not be looked at: addresses, and without a checkout the files referred to
    public record Judged(Publiccode publiccode, List<Violation> warnings, List<Violation> unchecked) {
        public Judged {
            warnings = List.copyOf(warnings);
            unchecked = List.copyOf(unchecked);
        }
    }

    /// Reads the bytes of a file.
    ///
    /// @param surrounding what may be looked at beside the file
    public static Read<Judged> read(byte[] bytes, Surrounding surrounding) {
        return switch (StrictReader.read(bytes)) {
            case Read.Refused<Document>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Document>(Document document) -> judge(document, surrounding);
        };
    }

    /// What a file that was refused still tells, when its name, its address and its licence can be used: the parts that
    /// were found wrong are left out. Judging stays strict; this is for taking a declaration as it is.
    ///
    /// @param faults all that the file was refused for
    public static Optional<Publiccode> usable(byte[] bytes, List<Violation> faults) {
        return StrictReader.read(bytes) instanceof Read.Ok<Document>(Document document)
                ? SoundParts.of(document.root(), faults)
                : Optional.empty();
    }

    /// What could not be looked at in a file that was refused, without anything beside it.
    public static List<Violation> unchecked(byte[] bytes) {
        return StrictReader.read(bytes) instanceof Read.Ok<Document>(Document document)
                ? findings(document, Surrounding.nothing()).unchecked()
                : List.of();
    }

    private static Read<Judged> judge(Document document, Surrounding surrounding) {
        Findings findings = findings(document, surrounding);
        return findings.isRefused()
                ? new Read.Refused<>(findings.refusals())
                : new Read.Ok<>(new Judged(
                        new PubliccodeTree(document.root()).publiccode(), findings.warnings(), findings.unchecked()));
    }

    private static Findings findings(Document document, Surrounding surrounding) {
        Standard standard = Standard.PUBLICCODE;
        var findings = new Findings(document);
        JsonNode declared = document.root().path("publiccodeYmlVersion");
        String written = declared.isString() || declared.isNumber() ? declared.asString() : "";
        boolean known = standard.versions().contains(written);
        if (!written.isBlank() && !known) {
            // The rules of another version are not known here: nothing else can be said of the file.
            findings.refuse(
                    "/publiccodeYmlVersion",
                    standard.isTooOld(written) ? "publiccode-version-too-old" : "publiccode-version-unknown",
                    String.join(", ", standard.versions()));
            return findings;
        }
        int version = standard.rank(known ? written : standard.newest());
        if (version < standard.rank(standard.newest())) {
            findings.warn("/publiccodeYmlVersion", "publiccode-version-older", standard.newest());
        }
        var values = new Values(findings, new References(surrounding, findings), version);
        new KeyWalk(findings, values, version, written).judge();
        new Coherence(findings, version).judge();
        return findings;
    }
}
