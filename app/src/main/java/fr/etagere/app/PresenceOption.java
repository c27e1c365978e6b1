package fr.etagere.app;

import fr.etagere.exposure.Subject;
import fr.etagere.shared.Texts;
import java.util.List;
import picocli.CommandLine.Option;

/// `--presence`: countries where an entity says that it is active, which no register holds.
final class PresenceOption {

    @Option(
            names = "--presence",
            paramLabel = "PAYS",
            split = ",",
            description = "Pays où l'entité dit être active, en code de deux lettres : US,GB…")
    private List<String> countries = List.of();

    /// Whether one of them is no country code, which is then said.
    boolean malformed(Surroundings surroundings, CommonOptions options) {
        List<String> malformed = countries.stream()
                .filter(country -> !country.matches("[A-Za-z]{2}"))
                .toList();
        malformed.forEach(
                country -> surroundings.err().println(options.texts().get("exposure.presence-malformed", country)));
        return !malformed.isEmpty();
    }

    List<Subject.Presence> stated(Texts texts) {
        return countries.stream()
                .map(country -> new Subject.Presence(country, texts.get("exposure.stated-here")))
                .toList();
    }
}
