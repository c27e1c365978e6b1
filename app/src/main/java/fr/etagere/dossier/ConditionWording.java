package fr.etagere.dossier;

import fr.etagere.grid.GridFile;
import fr.etagere.shared.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The conditions that eliminate, in sentences.
public record ConditionWording(Compared compared, Texts texts) {

    /// The options eliminated, each with its ground.
    public List<String> eliminated() {
        return compared.knockOuts().stream()
                .filter(one -> one.met() == GridFile.Met.NO)
                .map(this::named)
                .toList();
    }

    /// The options kept although nobody knows whether they meet a condition.
    public List<String> open() {
        return compared.unanswered().stream().map(this::named).toList();
    }

    private String named(Compared.Judged one) {
        return one.option().name() + texts.get("colon") + judged(one);
    }

    /// An answer to a condition, in a sentence.
    public String judged(Compared.Judged one) {
        String ground = one.knockOut().ground();
        String what = one.knockOut().label() + (ground == null ? "" : " (" + ground + ")");
        String on = one.on() == null ? "" : texts.get("compare.on", texts.date(one.on()));
        String sentence = texts.get("compare.met." + one.met(), what, on) + texts.get("compare.by." + one.by());
        return sentence + ended(one) + (one.contradicts() ? texts.get("compare.contradicts") : "");
    }

    private String ended(Compared.Judged one) {
        if (one.ended() == null) {
            return "";
        }
        String day = texts.date(one.ended());
        String sources = one.evidence().stream()
                .map(GridFile.Evidence::source)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return one.met() == GridFile.Met.NO
                ? texts.get("compare.ended", day, sources)
                : texts.get("compare.ended-unproven", day);
    }

    /// What supports an answer.
    public List<String> proofs(Compared.Judged one) {
        return one.evidence().stream().map(new ValueWording(texts)::evidence).toList();
    }

    /// What to ask when nobody knows.
    public String askFor(Compared.Judged one) {
        return one.evidence().stream()
                .map(GridFile.Evidence::document)
                .filter(document -> document != null)
                .findFirst()
                .map(document -> texts.get("compare.ask-for", document))
                .orElseGet(() -> texts.get("compare.ask-for-any", one.knockOut().label()));
    }
}
