package fr.etagere.exitplan;

import java.util.List;
import java.util.Set;

/// The files that the map was read from.
record SourcesSection(Analysis analysis, Words words) {

    Section section() {
        List<List<String>> rows = analysis.situation().sources().stream()
                .map(source -> List.of(
                        Words.shortened(Words.whole(source.from())),
                        Words.whole(source.title()),
                        words.date(source.retrieved()),
                        source.sha256()))
                .toList();
        return new Section(
                "sources",
                words.t("sources"),
                List.of(new Tables(words)
                        .of(
                                "sources",
                                words.t("sources.caption"),
                                new Tables(words).columns("file", "format", "retrieved", "sha256"),
                                Set.of(),
                                rows)));
    }
}
