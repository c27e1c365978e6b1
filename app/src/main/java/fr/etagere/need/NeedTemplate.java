package fr.etagere.need;

import fr.etagere.shared.Bundled;

/// The commented model of a need, ready to be filled. It is a valid need as it stands.
public final class NeedTemplate {

    private NeedTemplate() {}

    /// The text of the model, YAML with comments in French.
    public static String text() {
        return Bundled.text("besoin.yaml");
    }
}
