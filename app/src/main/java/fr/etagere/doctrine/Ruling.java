package fr.etagere.doctrine;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Status;
import java.util.List;
import java.util.Map;

/// The answer of one rule, with everything it leaned on.
///
/// @param rule id of the rule
/// @param row id of the line of its table that answered; empty when the answer is that facts are missing
/// @param verdict code answered
/// @param outputs every output column, the verdict among them
/// @param reason the verdict in a sentence
/// @param facts the facts read, with their values
/// @param sources the texts cited by the line and by the dated values read
/// @param grounds rulings the facts came from
/// @param possible the verdicts that remain possible; the verdict alone when it is settled
/// @param missing what a person must bring, choose or settle; a settled verdict may still leave a choice to make
public record Ruling(
        String rule,
        String row,
        String verdict,
        Map<String, String> outputs,
        Bilingual reason,
        List<FactRead> facts,
        List<Source> sources,
        List<Ruling> grounds,
        List<String> possible,
        List<Bilingual> missing) {

    /// The named answer of a question the rules do not settle.
    public static final String HUMAN_DECISION = "DECISION_HUMAINE_REQUISE";

    /// A fact as a rule read it.
    ///
    /// @param status how sure the value is, when it comes from the law; CERTAIN otherwise
    public record FactRead(Fact fact, Bilingual label, Status status) {}

    public boolean settled() {
        return !verdict.equals(HUMAN_DECISION);
    }
}
