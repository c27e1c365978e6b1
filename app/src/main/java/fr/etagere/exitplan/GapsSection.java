package fr.etagere.exitplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is not known, and which document would settle it.
record GapsSection(Analysis analysis, Words words) {

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words.t("gaps.read")));
        List<List<String>> rows = rows();
        if (rows.isEmpty()) {
            blocks.add(new Block.Text(words.t("gaps.none")));
        } else {
            blocks.add(new Tables(words)
                    .of(
                            "gaps",
                            words.t("gaps.caption"),
                            new Tables(words).columns("missing", "how-many", "effect", "document"),
                            Set.of(1),
                            rows));
        }
        return new Section("gaps", words.t("gaps"), blocks);
    }

    private List<List<String>> rows() {
        return Gap.all(analysis).stream()
                .map(gap -> List.of(
                        words.t("gap." + gap.id()),
                        gap.of() == 0 ? words.t("gaps.all") : words.t("gaps.count", gap.count(), gap.of()),
                        words.t("gap." + gap.id() + ".effect"),
                        words.t("gap." + gap.id() + ".document")))
                .toList();
    }
}
