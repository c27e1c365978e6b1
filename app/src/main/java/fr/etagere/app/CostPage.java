package fr.etagere.app;

import fr.etagere.cost.Account;
import fr.etagere.cost.Between;
import fr.etagere.cost.CostWording;
import fr.etagere.cost.Costing;
import fr.etagere.cost.Interval;
import fr.etagere.cost.Kind;
import fr.etagere.cost.Study;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// The answer of `etagere cost` on a terminal, whole euros.
final class CostPage {

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    CostPage(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(Costing costing) {
        Study study = costing.study();
        lines.add(study.title());
        if (study.note() != null) {
            lines.add(study.note());
        }
        lines.add(texts.get(
                "cost.frame", study.years(), texts.date(study.start()), percent(study.rate()), study.rateSource()));
        lines.add("");
        for (int i = 0; i < costing.accounts().size(); i++) {
            lines.add("  " + letter(i) + "  " + costing.accounts().get(i).option());
        }
        totals(costing);
        byKind(costing);
        byYear(costing);
        certain(costing);
        missing(costing);
        return lines;
    }

    private void totals(Costing costing) {
        var table = new TextTable()
                .row(List.of("", texts.get("cost.paid"), texts.get("cost.discounted"), texts.get("cost.exit-share")));
        for (int i = 0; i < costing.accounts().size(); i++) {
            Account account = costing.accounts().get(i);
            Interval share = account.exitShare();
            table.row(List.of(
                    letter(i),
                    amount(account.total().paid()),
                    amount(account.total().discounted()),
                    share == null ? texts.get("cost.unknown") : share(share)));
        }
        section("cost.totals", table);
    }

    private void byKind(Costing costing) {
        var table = new TextTable().row(heads(costing));
        for (Kind kind : Kind.values()) {
            table.row(row(
                    texts.get("kind." + kind),
                    costing,
                    account ->
                            Objects.requireNonNull(account.byKind().get(kind)).discounted()));
        }
        section("cost.by-kind", table);
    }

    private void byYear(Costing costing) {
        var table = new TextTable().row(heads(costing));
        for (int year = 0; year <= costing.study().years(); year++) {
            int wanted = year;
            String name = texts.get(
                    "cost.year", year, texts.date(costing.study().start().plusYears(year)));
            table.row(row(name, costing, account -> account.byYear().get(wanted).paid()));
        }
        section("cost.by-year", table);
    }

    private void section(String title, TextTable table) {
        lines.add("");
        lines.add(texts.get(title));
        table.lines().forEach(line -> lines.add("  " + line));
    }

    private List<String> heads(Costing costing) {
        var heads = new ArrayList<>(List.of(""));
        for (int i = 0; i < costing.accounts().size(); i++) {
            heads.add(letter(i));
        }
        return heads;
    }

    private List<String> row(String name, Costing costing, Function<Account, Interval> figure) {
        var row = new ArrayList<>(List.of(name));
        costing.accounts().forEach(account -> row.add(amount(figure.apply(account))));
        return row;
    }

    private void certain(Costing costing) {
        if (costing.between().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(texts.get("cost.certain"));
        costing.between().forEach(between -> lines.add("  " + said(between)));
    }

    private String said(Between between) {
        return switch (between) {
            case Between.Open(String one, String other) -> texts.get("cost.open", one, other);
            case Between.Cheaper(String cheaper, String dearer, BigDecimal by, Between.BreakEven turn) -> {
                String first =
                        texts.get("cost.cheaper", cheaper, dearer, texts.amount(by.setScale(0, RoundingMode.FLOOR)));
                if (turn == null) {
                    yield first;
                }
                yield first + " "
                        + texts.get(
                                turn.exact() ? "cost.break-even" : "cost.break-even-within",
                                turn.earliest(),
                                turn.latest());
            }
        };
    }

    private void missing(Costing costing) {
        for (Account account : costing.accounts()) {
            if (!account.missing().isEmpty()) {
                lines.add("");
                lines.add(texts.get("cost.missing", account.option()));
                account.missing().forEach(missing -> lines.add("  ? " + CostWording.lack(missing, texts)));
            }
        }
    }

    private String amount(Interval interval) {
        Interval euros = interval.rounded(0);
        BigDecimal max = euros.max();
        if (max == null) {
            return texts.get("cost.at-least", texts.amount(euros.min()));
        }
        return euros.exact() ? texts.amount(max) : texts.amount(euros.min()) + " – " + texts.amount(max);
    }

    private String share(Interval share) {
        return percent(new Interval(
                        share.min().movePointRight(2),
                        Objects.requireNonNull(share.max()).movePointRight(2))
                .rounded(1));
    }

    private String percent(Interval percent) {
        String min = number(percent.min());
        return percent.exact()
                ? texts.get("cost.percent", min)
                : texts.get("cost.percent-range", min, number(Objects.requireNonNull(percent.max())));
    }

    private String number(BigDecimal number) {
        return texts.lang().of(number.toPlainString().replace('.', ','), number.toPlainString());
    }

    /// Options are few enough for the letters.
    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }
}
