package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.doctrine.Ruling;
import fr.etagere.need.Need;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why each rung before the one retained was left: the reason the doctrine asks to keep on file.
final class LeavingBehind {

    private static final int SHOWN = 5;

    private final Catalogue catalogue;
    private final Coverings coverings;
    private final Need need;
    private final LocalDate asOf;
    private List<Decision.Candidate> shown = List.of();

    LeavingBehind(Catalogue catalogue, Coverings coverings, Need need, LocalDate asOf) {
        this.catalogue = catalogue;
        this.coverings = coverings;
        this.need = need;
        this.asOf = asOf;
    }

    /// @param candidates those of the shelf, which may show what the buyer's review leaves out
    List<Decision.LeftBehind> left(Ruling recourse, List<Decision.Candidate> candidates) {
        shown = candidates.stream()
                .filter(candidate -> candidate.setAside() == null
                        && candidate.essential().of() > 0
                        && candidate.essential().certain()
                                == candidate.essential().of())
                .toList();
        return switch (recourse.outputs().getOrDefault("rung", "UNDECIDED")) {
            case "MARKET" -> List.of(rung("STATE", need.stateReview(), ""));
            case "DEVELOPMENT" ->
                List.of(
                        rung("STATE", need.stateReview(), ""),
                        rung("MARKET", need.marketStudy(), recourse.outputs().getOrDefault("ground", "")));
            default -> List.of();
        };
    }

    private Decision.LeftBehind rung(String rung, Need.@Nullable Review review, String ground) {
        return new Decision.LeftBehind(
                rung, new Bilingual(reason(rung, review, ground, Lang.FR), reason(rung, review, ground, Lang.EN)));
    }

    private String reason(String rung, Need.@Nullable Review review, String ground, Lang lang) {
        var texts = Texts.of(lang);
        var reasons = new ArrayList<String>();
        if (ground.equals("b")) {
            Need.Mastery mastery = need.mastery();
            String said = mastery == null || mastery.reason() == null
                    ? texts.get("left.no-reason")
                    : unstopped(mastery.reason());
            reasons.add(texts.get("left.mastery", said));
        }
        if (review != null) {
            reasons.add(texts.get("left.review." + rung, texts.date(review.on()), unstopped(review.evidence())));
            List<String> despite = shown.stream()
                    .filter(candidate -> candidate.rung().equals(rung) && rung.equals("STATE"))
                    .map(candidate -> candidate.entry().name())
                    .toList();
            if (review.result() == Need.Review.Coverage.COVERS_NOTHING && !despite.isEmpty()) {
                reasons.add(texts.get(
                        "left.shelf-shows",
                        String.join(", ", despite.stream().limit(SHOWN).toList()),
                        Math.max(0, despite.size() - SHOWN)));
            }
        } else if (!ground.equals("b")) {
            long kept = catalogue.entries().stream()
                    .filter(entry -> Coverings.rung(entry).equals(rung)
                            && coverings.onOffer(entry)
                            && !coverings.isSetAside(entry))
                    .count();
            reasons.add(texts.get("left.shelf." + rung, Long.toString(kept), texts.date(asOf)));
        }
        need.setAsideOrNone().stream()
                .filter(item -> catalogue
                        .entry(item.solution())
                        .map(Coverings::rung)
                        .orElse("")
                        .equals(rung))
                .forEach(item -> reasons.add(texts.get(
                        "left.set-aside",
                        catalogue.entry(item.solution()).map(Entry::name).orElse(item.solution()),
                        unstopped(item.reason()))));
        List<String> unrecognised = coverings.unrecognised(
                need.functions().stream().map(Need.Function::name).toList());
        if (!unrecognised.isEmpty()) {
            reasons.add(texts.get("left.unrecognised", String.join(", ", unrecognised)));
        }
        return String.join(" ", reasons);
    }

    /// The buyer's own sentence, without the stop that ours will add.
    private static String unstopped(String sentence) {
        return sentence.strip().replaceFirst("\\.$", "");
    }
}
