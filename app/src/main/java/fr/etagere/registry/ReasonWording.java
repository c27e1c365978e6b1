package fr.etagere.registry;

import fr.etagere.naming.Reason;
import fr.etagere.shared.Texts;
import java.util.List;

/// A reason of a score as a code, what it is about, and a sentence.
public final class ReasonWording {

    private ReasonWording() {}

    /// @param code key of the sentence, after `finding.why.`
    /// @param about words or values that the sentence quotes
    public record Said(String code, List<String> about) {

        /// The sentence.
        public String in(Texts texts) {
            return about.isEmpty()
                    ? texts.get("finding.why." + code)
                    : texts.get("finding.why." + code, String.join(", ", about));
        }
    }

    /// What a reason says.
    public static Said of(Reason reason) {
        return switch (reason) {
            case Reason.Start _ -> new Said("START", List.of());
            case Reason.Wording wording -> new Said(wording.kind().name(), wording.words());
            case Reason.Form form -> new Said("FORM_" + form.agreement(), List.of(form.asked(), form.registered()));
            case Reason.Place place ->
                new Said(place.level() + "_" + place.agreement(), List.of(place.asked(), place.registered()));
            case Reason.Identifier number -> new Said("NUMBER_" + number.agreement(), List.of(number.asked()));
            case Reason.OtherName other -> new Said("NAME_" + other.kind(), List.of(other.name()));
            case Reason.Reviewed reviewed ->
                new Said("REVIEWED", List.of(reviewed.entity().toString()));
        };
    }
}
