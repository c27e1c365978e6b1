package fr.etagere.serving;

import fr.etagere.web.Flow;
import java.util.Map;

/// What an operator sets of how often pages are asked: `ETAGERE_SESSION_PER_SECOND`, by someone who came in, and
/// `ETAGERE_ADDRESS_PER_SECOND`, by the strangers of one address.
final class FlowLimits {

    static final String SESSION = "ETAGERE_SESSION_PER_SECOND";
    static final String ADDRESS = "ETAGERE_ADDRESS_PER_SECOND";

    private FlowLimits() {}

    /// @throws UnusableSetting when a setting cannot be followed
    static Flow from(Map<String, String> environment) {
        return new Flow(
                number(environment, SESSION, Flow.USUAL.perSession()),
                number(environment, ADDRESS, Flow.USUAL.perAddress()));
    }

    private static int number(Map<String, String> environment, String name, int usual) {
        String written = environment.getOrDefault(name, "").strip();
        if (!written.isEmpty() && !written.matches("[1-9]\\d{0,5}")) {
            throw new UnusableSetting(name + " : un nombre entier de demandes est attendu, de 1 à 999999");
        }
        return written.isEmpty() ? usual : Integer.parseInt(written);
    }
}
