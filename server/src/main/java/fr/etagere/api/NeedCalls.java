package fr.etagere.api;

import fr.etagere.dossier.NeedChecked;
import fr.etagere.need.NeedTemplate;
import fr.etagere.shared.Texts;

/// Writing a need: the model to fill, and all there is to mend before it is decided.
final class NeedCalls {

    private final Desk desk;

    NeedCalls(Desk desk) {
        this.desk = desk;
    }

    Answer template(Call call) {
        return Answer.json(NeedTemplate.json());
    }

    /// A need that cannot be decided is an answer, not an error.
    Answer check(Call call) {
        Texts texts = Texts.of(call.lang());
        NeedChecked checked = NeedChecked.of(call.body(), desk.shelf(), desk.today(), texts);
        return Answer.json(new NeedChecked(Problem.first(checked.violations()), checked.remarks()).json(texts));
    }
}
