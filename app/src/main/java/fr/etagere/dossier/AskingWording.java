package fr.etagere.dossier;

import fr.etagere.comparison.Question;
import fr.etagere.grid.GridFile;
import fr.etagere.shared.Texts;
import java.util.List;

/// The documents to ask for, in sentences.
public record AskingWording(Compared compared, ComparisonWording wording, Texts texts) {

    private static final double NOTICEABLE = 0.0005;

    /// A value worth asking for, with the document that would give it.
    public record Asking(Question question, String option, String criterion, String document, String changes) {}

    /// The values whose knowledge could change who is first, most useful first; when none does, those that would leave
    /// less doubt.
    public List<Asking> all() {
        Compared.Ranked ranked = compared.ranked();
        if (ranked == null) {
            return List.of();
        }
        boolean some = ranked.questions().stream().anyMatch(one -> one.leaderChanges() > NOTICEABLE);
        return ranked.questions().stream()
                .filter(one -> some ? one.leaderChanges() > NOTICEABLE : one.entropyGain() > one.entropyGainError())
                .map(one -> new Asking(
                        one,
                        wording.option(one.option()),
                        wording.criterion(one.criterion()),
                        document(one),
                        wording.percent(one.leaderChanges())))
                .toList();
    }

    /// What the list of {@link #all()} is called: it may be that nothing changes who is first.
    public String title() {
        return texts.get(changes() ? "compare.asking" : "compare.asking-none");
    }

    /// Whether knowing one of them could change who is first.
    public boolean changes() {
        return all().stream().anyMatch(AskingWording::changes);
    }

    private static boolean changes(Asking one) {
        return one.question().leaderChanges() > NOTICEABLE;
    }

    /// What to ask, of which option, and what it may change.
    public String sentence(Asking one) {
        if (!changes(one)) {
            return texts.get("compare.ask-only", one.document(), one.option(), one.criterion());
        }
        return texts.get(
                one.question().missing() ? "compare.ask-missing" : "compare.ask-uncertain",
                one.document(),
                one.option(),
                one.criterion(),
                one.changes());
    }

    private String document(Question question) {
        GridFile.Score score =
                compared.grid().score(question.option(), question.criterion()).orElse(null);
        GridFile.Evidence evidence = score == null ? null : score.evidence();
        if (evidence != null && evidence.document() != null) {
            return evidence.document();
        }
        GridFile.Criterion criterion =
                compared.grid().criterion(question.criterion()).orElseThrow();
        return criterion.document() != null
                ? criterion.document()
                : texts.get("compare.any-document", criterion.label());
    }
}
