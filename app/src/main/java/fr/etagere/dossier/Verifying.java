package fr.etagere.dossier;

import fr.etagere.backing.Cited;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.dossier.DecisionFile.Check;
import fr.etagere.dossier.DecisionFile.Held;
import fr.etagere.dossier.DecisionFile.Verification;
import fr.etagere.filings.FilingRegisters.Copy;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Checks a decision file against itself, then against a new decision made from what it holds.
final class Verifying {

    private static final String HASHES = "hashes";
    private static final String SIGNATURE = "signature";

    private final Decisions decisions;
    private final Texts texts;

    Verifying(Decisions decisions, Texts texts) {
        this.decisions = decisions;
        this.texts = texts;
    }

    Verification of(byte[] bytes) {
        ObjectNode root;
        try {
            if (!(Json.mapper().readTree(bytes) instanceof ObjectNode object)) {
                return malformed("not-object");
            }
            root = object;
        } catch (JacksonException e) {
            var place = e.getLocation();
            return place == null
                    ? malformed("not-json", "?", "?")
                    : malformed("not-json", place.getLineNr(), place.getColumnNr());
        } catch (NumberFormatException e) {
            return malformed("number");
        }
        CanonicalMembers members;
        try {
            members = CanonicalMembers.of(root);
        } catch (IllegalArgumentException e) {
            return malformed("no-canonical");
        }
        Check form = form(bytes, root, members);
        if (!form.passed()) {
            return new Verification(List.of(form), null);
        }
        Check signature = signature(root, members);
        Optional<Held> held = DecisionFile.held((JsonNode) root, decisions.materials());
        List<String> lists = absent(root);
        List<String> registers = held.map(one -> one.absent(decisions)).orElse(List.of()).stream()
                .map(Copy::path)
                .toList();
        return new Verification(
                List.of(
                        form,
                        content(root, members),
                        signature,
                        materials(
                                root,
                                held,
                                Stream.concat(lists.stream(), registers.stream())
                                        .toList()),
                        recomputed(root, held, lists, registers)),
                signature.passed() ? root.at("/signature/publicKey").asString() : null);
    }

    private Check form(byte[] bytes, ObjectNode root, CanonicalMembers members) {
        var differences = new ArrayList<String>();
        if (!Arrays.equals(bytes, members.without(Set.of()))) {
            differences.add(said("not-canonical"));
        }
        for (String key : root.propertyNames()) {
            if (!DecisionFile.hasKey(key)) {
                differences.add(said("key-unknown", key));
            }
        }
        DecisionFile.lacking(root).forEach(key -> differences.add(said("key-missing", key)));
        return new Check(Check.Kind.FORM, differences);
    }

    private static Check content(ObjectNode root, CanonicalMembers members) {
        String computed = Digest.sha256(members.without(Set.of(HASHES, SIGNATURE)));
        String held = root.at("/hashes/content").asString("");
        return new Check(
                Check.Kind.CONTENT, held.equals(computed) ? List.of() : List.of("SHA-256 " + held + " ≠ " + computed));
    }

    private Check signature(ObjectNode root, CanonicalMembers members) {
        boolean good = root.path(SIGNATURE).size() == 3
                && root.at("/signature/algorithm").asString("").equals("Ed25519")
                && SigningKey.verifies(
                        root.at("/signature/publicKey").asString(""),
                        root.at("/signature/value").asString(""),
                        members.without(Set.of(SIGNATURE)));
        return new Check(Check.Kind.SIGNATURE, good ? List.of() : List.of(said("signature")));
    }

    /// The imported lists that the file cites and that are not kept here, by path.
    private List<String> absent(ObjectNode root) {
        List<String> here = decisions.materials().under(Catalogue.REGISTERS);
        return root.at("/hashes/files").propertyNames().stream()
                .filter(path -> path.startsWith(Catalogue.REGISTERS + "/") && !here.contains(path))
                .sorted()
                .toList();
    }

    private Check materials(ObjectNode root, Optional<Held> again, List<String> absent) {
        Cited cited = again.flatMap(one -> Optional.ofNullable(one.cited())).orElse(Cited.NOTHING);
        ObjectNode here = new DecisionJson(decisions).hashes(root.has(AnnexedJson.MEMBER), cited);
        here.withObject("/files").remove(absent);
        if (!(root.path(HASHES).deepCopy() instanceof ObjectNode held)) {
            return new Check(Check.Kind.MATERIALS, List.of(said("hashes")));
        }
        held.remove("content");
        if (held.path("files") instanceof ObjectNode files) {
            files.remove(absent);
        }
        List<String> differences = lines(JsonDifferences.between(held, here));
        return differences.isEmpty() && !absent.isEmpty()
                ? new Check(
                        Check.Kind.MATERIALS,
                        Check.Outcome.ABSENT,
                        absent.stream().map(path -> said("absent", path)).toList())
                : new Check(Check.Kind.MATERIALS, differences);
    }

    /// Without a list it was made with, a decision made again cannot be the same: that tells
    /// nothing against it. Without a register of companies, all the rest must still be the same.
    /// A comparison of more draws than are made here is not made again: that tells nothing
    /// either.
    private Check recomputed(ObjectNode root, Optional<Held> held, List<String> lists, List<String> registers) {
        Optional<DecisionFile.Beyond> beyond = held.flatMap(one -> one.beyond(decisions));
        if (beyond.isPresent()) {
            return new Check(
                    Check.Kind.RECOMPUTED,
                    Check.Outcome.ABSENT,
                    List.of(said(
                            "too-many-draws", beyond.get().asked(), beyond.get().most())));
        }
        List<String> differences = differences(root, held, !registers.isEmpty());
        boolean told = !differences.isEmpty() && !lists.isEmpty() || differences.isEmpty() && !registers.isEmpty();
        return told
                ? new Check(Check.Kind.RECOMPUTED, Check.Outcome.ABSENT, List.of(said("not-recomputed")))
                : new Check(Check.Kind.RECOMPUTED, differences);
    }

    private List<String> differences(ObjectNode root, Optional<Held> held, boolean withoutProviders) {
        Optional<Decision> made = held.flatMap(one -> one.again(decisions, one.asOf()));
        if (made.isEmpty()) {
            return List.of(said("unusable"));
        }
        // Through bytes, as the file went: an amount computed as 60000.00 is written, and read, 60000.
        byte[] written = Json.canonical(new DecisionJson(decisions).write(made.get()));
        var recomputed = (ObjectNode) Json.mapper().readTree(new String(written, StandardCharsets.UTF_8));
        ObjectNode before = root.deepCopy();
        before.remove(List.of(HASHES, SIGNATURE));
        if (withoutProviders) {
            before.remove(DecisionJson.BACKED);
        }
        return lines(JsonDifferences.between(before, recomputed));
    }

    private static List<String> lines(List<JsonDifferences.Difference> differences) {
        return differences.stream()
                .map(difference ->
                        "%s : %s → %s".formatted(difference.pointer(), difference.before(), difference.after()))
                .toList();
    }

    private Verification malformed(String code, Object... arguments) {
        return new Verification(List.of(new Check(Check.Kind.FORM, List.of(said(code, arguments)))), null);
    }

    private String said(String code, Object... arguments) {
        return texts.get("verify.why." + code, arguments);
    }
}
