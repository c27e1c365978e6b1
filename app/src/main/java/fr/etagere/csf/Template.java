package fr.etagere.csf;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The CSV to fill: `criterion,answer,label`, the answers of each criterion in its label.
final class Template {

    private final Framework framework;
    private final Texts texts;

    Template(Framework framework, Lang lang) {
        this.framework = framework;
        this.texts = Texts.of(lang);
    }

    String text() {
        return framework.criteria().stream()
                .map(criterion -> criterion.id() + ",,\"" + label(criterion).replace("\"", "\"\"") + "\"\n")
                .collect(Collectors.joining("", "criterion,answer,label\n", ""));
    }

    private String label(Criterion criterion) {
        return criterion.label().in(texts.lang())
                + texts.get("colon")
                + IntStream.rangeClosed(1, criterion.answers().size())
                        .mapToObj(rank -> rank + " = " + answer(criterion.answer(rank)))
                        .collect(Collectors.joining(" · "));
    }

    private String answer(Criterion.Answer answer) {
        String label = answer.label().in(texts.lang());
        return answer.inSource() == null ? label : label + " [" + texts.get("csf.in-source." + answer.inSource()) + "]";
    }
}
