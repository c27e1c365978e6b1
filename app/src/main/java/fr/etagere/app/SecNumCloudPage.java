package fr.etagere.app;

import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.SecNumCloudAnswer.Verdict;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.EntityWords;
import fr.etagere.supplier.GroundWords;
import java.util.ArrayList;
import java.util.List;

/// The paragraphs of chapter 19.6, for people.
final class SecNumCloudPage {

    private final EntityWords entities;
    private final GroundWords grounds;
    private final Texts texts;

    SecNumCloudPage(EntityWords entities, Texts texts) {
        this.entities = entities;
        this.texts = texts;
        grounds = new GroundWords(entities, texts);
    }

    List<String> lines(SecNumCloudAnswer answer) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("secnumcloud.title", entities.named(answer.id()), texts.date(answer.asOf())));
        lines.add(texts.get("secnumcloud.caution"));
        for (SecNumCloudAnswer.Judged judged : answer.paragraphs()) {
            lines.add("  " + texts.get("secnumcloud.verdict." + judged.verdict()) + "  "
                    + judged.paragraph().id() + "  "
                    + judged.paragraph().text().in(texts.lang()));
            grounds.lines(judged.ground(), answer).forEach(line -> lines.add("      " + line));
            if (judged.verdict() == Verdict.UNKNOWN) {
                lines.add("      "
                        + texts.get("secnumcloud.ask", judged.paragraph().ask().in(texts.lang())));
            }
        }
        if (!answer.gaps().isEmpty()) {
            lines.add(texts.get("ownership.gaps"));
            answer.gaps().forEach(gap -> lines.add("  ? " + entities.gap(gap)));
        }
        return lines;
    }
}
