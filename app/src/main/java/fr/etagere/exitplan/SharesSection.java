package fr.etagere.exitplan;

import fr.etagere.drawing.Bars;
import fr.etagere.portfolio.Concentration;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// To how few the money goes: by supplier, by who is above it, by country.
record SharesSection(Analysis analysis, Words words) {

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words.t("shares.read")));
        analysis.shares().forEach(shares -> add(blocks, shares));
        blocks.addAll(new RelianceBlocks(analysis, words).blocks());
        if (!analysis.situation().levels().isEmpty()) {
            blocks.add(new Block.Heading("levels", words.t("shares.levels")));
            blocks.add(new Block.Items(analysis.situation().levels().stream()
                    .map(level -> words.t(
                            "shares.level",
                            words.count(level.from()),
                            level.label(),
                            level.source(),
                            level.address(),
                            words.date(level.lastChecked()),
                            words.t("status." + level.status())))
                    .toList()));
        }
        blocks.add(new Block.Note(words.t("shares.method")));
        return new Section("shares", words.t("shares"), blocks);
    }

    private void add(List<Block> blocks, Shares shares) {
        String by = shares.by().name();
        blocks.add(new Block.Heading("shares-" + by, words.t("shares.by." + by)));
        Concentration counted = shares.concentration();
        if (counted.index() == null) {
            blocks.add(new Block.Text(
                    counted.counted() == 0
                            ? words.t("shares.none", counted.withoutAmount())
                            : words.t("shares.nobody." + by, counted.counted())));
            return;
        }
        blocks.add(new Block.Text(sentence(counted)));
        if (counted.unknown() > 0) {
            blocks.add(new Block.Text(words.t(
                    "shares.unknown",
                    words.percent(counted.unknown()),
                    words.count(counted.least()),
                    words.count(counted.most()))));
        }
        String name = "concentration-" + by.toLowerCase(Locale.ROOT);
        blocks.add(Figures.of(name, bars(shares, name), words.t("shares.legend")));
        blocks.add(
                new Tables(words).of(name, words.t("shares.caption." + by), columns(), Set.of(1, 2), rows(shares), 20));
        if (counted.byYear().size() > 1) {
            blocks.add(new Block.Note(words.t(
                    "shares.trend",
                    counted.byYear().entrySet().stream()
                            .map(year -> year.getKey() + words.texts().colon() + words.count(year.getValue()))
                            .collect(Collectors.joining(words.texts().semicolon())))));
        }
    }

    private String sentence(Concentration counted) {
        double index = counted.index() == null ? 0 : counted.index();
        String least = level(counted.least());
        String most = level(counted.most());
        boolean sure = counted.unknown() == 0 || least.equals(most);
        String level = sure ? level(index) : words.t("shares.either", least, most);
        return words.t(
                counted.unknown() == 0 ? "shares.index" : "shares.index-known",
                words.count(index),
                words.count(counted.low()),
                words.count(counted.high()),
                level,
                words.euros(counted.total().setScale(2, RoundingMode.HALF_UP)),
                counted.counted(),
                counted.withoutAmount());
    }

    private String level(double index) {
        return analysis.situation().levels().stream()
                .filter(one -> index >= one.from())
                .reduce((_, last) -> last)
                .map(Situation.Level::label)
                .orElse(words.t("shares.under"));
    }

    List<String> columns() {
        return new Tables(words).columns("to", "share", "amount");
    }

    List<List<String>> rows(Shares shares) {
        Concentration counted = shares.concentration();
        var rows = new ArrayList<List<String>>();
        for (Concentration.Part part : counted.parts()) {
            rows.add(List.of(name(shares, part), words.percent(part.share()), words.euros(part.amount())));
        }
        if (counted.unknown() > 0) {
            rows.add(List.of(words.t("shares.lost"), words.percent(counted.unknown()), words.t("unknown")));
        }
        return rows;
    }

    private String name(Shares shares, Concentration.Part part) {
        return shares.to(part).stream().map(words::name).collect(Collectors.joining(" + "));
    }

    private Bars bars(Shares shares, String id) {
        return new ShareBars(words, analysis.situation())
                .of(
                        id,
                        words.t("shares.title." + shares.by()),
                        sentence(shares.concentration()),
                        shares.concentration(),
                        part -> name(shares, part),
                        part -> words.t("shares.label", words.percent(part.share()), words.money(part.amount())));
    }
}
