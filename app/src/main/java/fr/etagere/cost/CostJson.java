package fr.etagere.cost;

import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a study of costs gives, for a program: euros excluding tax to the cent, `max` null where nothing bounds an
/// amount. `docs/schemas/costing.schema.json`.
public final class CostJson {

    private static final int CENTS = 2;
    private static final int SHARE_DECIMALS = 4;

    private final Texts texts;

    /// @param texts the language of what to ask for
    public CostJson(Texts texts) {
        this.texts = texts;
    }

    /// The whole answer.
    public ObjectNode of(Costing costing) {
        Study study = costing.study();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("title", study.title());
        root.put("years", study.years());
        root.put("start", study.start().toString());
        root.put("currency", "EUR_HT");
        ObjectNode rate = root.putObject("discountRate");
        rate.put("min", study.rate().min());
        rate.put("max", study.rate().max());
        rate.put("source", study.rateSource());
        ArrayNode options = root.putArray("options");
        costing.accounts().forEach(account -> options.add(account(account, study)));
        ArrayNode cheaper = root.putArray("cheaper");
        ArrayNode open = root.putArray("open");
        costing.between().forEach(between -> {
            switch (between) {
                case Between.Cheaper certain -> cheaper.add(cheaper(certain));
                case Between.Open(String one, String other) ->
                    open.addArray().add(one).add(other);
            }
        });
        return root;
    }

    private ObjectNode account(Account account, Study study) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("name", account.option());
        one.set("total", sum(account.total()));
        ObjectNode byKind = one.putObject("byKind");
        account.byKind().forEach((kind, sum) -> byKind.set(kind.name(), sum(sum)));
        ArrayNode byYear = one.putArray("byYear");
        for (int year = 0; year < account.byYear().size(); year++) {
            byYear.addObject()
                    .put("year", year)
                    .put("ends", study.start().plusYears(year).toString())
                    .setAll(sum(account.byYear().get(year)));
        }
        one.set("exitShare", account.exitShare() == null ? null : interval(account.exitShare(), SHARE_DECIMALS));
        ArrayNode missing = one.putArray("missing");
        account.missing()
                .forEach(lack -> missing.addObject()
                        .put("what", lack.what().name())
                        .put("kind", lack.kind().name())
                        .put("label", lack.label())
                        .put("path", lack.path())
                        .put("line", lack.row())
                        .put("ask", CostWording.ask(lack, texts)));
        return one;
    }

    private static ObjectNode cheaper(Between.Cheaper certain) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("cheaper", certain.cheaper());
        one.put("dearer", certain.dearer());
        one.put("byAtLeast", certain.byAtLeast().setScale(CENTS, RoundingMode.FLOOR));
        if (certain.breakEven() == null) {
            one.putNull("breakEven");
        } else {
            one.putObject("breakEven")
                    .put("earliest", certain.breakEven().earliest())
                    .put("latest", certain.breakEven().latest());
        }
        return one;
    }

    private static ObjectNode sum(Account.Sum sum) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.set("paid", interval(sum.paid(), CENTS));
        one.set("discounted", interval(sum.discounted(), CENTS));
        return one;
    }

    private static ObjectNode interval(Interval interval, int decimals) {
        Interval rounded = interval.rounded(decimals);
        BigDecimal max = rounded.max();
        return JsonNodeFactory.instance.objectNode().put("min", rounded.min()).put("max", max);
    }
}
