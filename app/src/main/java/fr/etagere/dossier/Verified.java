package fr.etagere.dossier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A decision file checked, and whether it was signed by who was expected to.
///
/// @param expectedKey the public key expected, 64 hexadecimal digits; null when any will do
public record Verified(
        DecisionFile.Verification verification, @Nullable String expectedKey) {

    /// Whether the file holds and was signed by the key expected.
    public boolean passed() {
        return verification.passed() && expected();
    }

    /// Whether the key that signed is the one expected.
    public boolean expected() {
        return expectedKey == null || expectedKey.equalsIgnoreCase(verification.publicKey());
    }

    /// `passed`, `failed`, or `undecided` when nothing speaks against it but something could not
    /// be looked at here: a list it cites is not kept, or its comparison asks for too many draws.
    public String verdict() {
        return passed() ? "passed" : verification.undecided() && expected() ? "undecided" : "failed";
    }

    /// The answer for a program: the same on the command line and over HTTP.
    public ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("passed", passed());
        root.put("verdict", verdict());
        root.put("publicKey", verification.publicKey());
        root.put("expectedKey", expected());
        ArrayNode checks = root.putArray("checks");
        for (DecisionFile.Check check : verification.checks()) {
            ObjectNode one = checks.addObject();
            one.put("check", check.kind().name());
            one.put("passed", check.passed());
            one.put("outcome", check.outcome().name());
            ArrayNode differences = one.putArray("differences");
            check.differences().forEach(differences::add);
        }
        return root;
    }
}
