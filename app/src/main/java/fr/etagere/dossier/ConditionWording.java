package fr.etagere.dossier;

import fr.etagere.grid.GridFile;
import fr.etagere.shared.Texts;
import java.util.List;

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
        return sentence + (one.contradicts() ? texts.get("compare.contradicts") : "");
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
