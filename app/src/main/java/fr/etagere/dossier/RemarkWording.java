package fr.etagere.dossier;

import fr.etagere.shared.Texts;
import java.util.List;

/// Where a comparison and the decision do not speak of the same thing, in sentences.
public record RemarkWording(Annexed annexed, Texts texts) {

    /// Each remark, in the order of the file.
    public List<String> sentences() {
        return annexed.remarks().stream().map(this::sentence).toList();
    }

    private String option(String id) {
        return new ComparisonWording(annexed.compared(), texts).option(id);
    }

    private String sentence(Annexed.Remark remark) {
        return switch (remark) {
            case Annexed.Remark.SetAside(String option, String _, String reason) ->
                texts.get("report.remark.SET_ASIDE", option(option), reason);
            case Annexed.Remark.OtherRung(String option, String rung) ->
                texts.get("report.remark.OTHER_RUNG", option(option), texts.get("rung." + rung));
            case Annexed.Remark.NoneOnRung(String rung) ->
                texts.get("report.remark.NONE_ON_RUNG", texts.get("rung." + rung));
            case Annexed.Remark.NotCandidate(String option, String solution) ->
                texts.get("report.remark.NOT_CANDIDATE", option(option), solution);
            case Annexed.Remark.NotQualified(String option, String _) ->
                texts.get("report.remark.NOT_QUALIFIED", option(option));
            case Annexed.Remark.OtherDay(var on) -> texts.get("report.remark.OTHER_DAY", texts.date(on));
            case Annexed.Remark.WrittenLater(var on) -> texts.get("report.remark.WRITTEN_LATER", texts.date(on));
        };
    }
}
