package fr.etagere.app;

import fr.etagere.cartography.Due;
import fr.etagere.cartography.Scope;
import fr.etagere.portfolio.Renewal;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Within;
import java.io.IOException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere portfolio renewals`: the contracts that end soon, and which one moves the concentration most.
@Command(
        name = "renewals",
        description = "Les contrats qui finissent bientôt : le calendrier des décisions.",
        mixinStandardHelpOptions = true)
final class RenewalsCommand implements Callable<Integer> {

    private static final int SHOWN = 40;
    private static final int OBJECT = 56;

    private final Surroundings surroundings;

    @Option(
            names = "--within",
            paramLabel = "DURÉE",
            converter = WithinConverter.class,
            description = Within.EXAMPLE + " ; 18m par défaut.")
    private Within within = new Within(Period.ofMonths(18));

    @Option(names = "--buyer", paramLabel = "ID", description = "SIREN ou SIRET de l'acheteur.")
    private @Nullable String buyer;

    @Option(names = "--digital", description = "Seulement les contrats qui achètent du numérique.")
    private boolean digital;

    @Option(names = "--on", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate on;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    RenewalsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate from = on == null ? surroundings.today() : on;
        Due due = surroundings.cartography(time).renewals(new Scope(buyer, digital), from, within.after(from));
        if (due.imported() == 0) {
            surroundings.err().println(options.texts().get("portfolio.empty"));
            return ExitCode.NOT_FOUND;
        }
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(due.json()));
        } else {
            show(due);
        }
        return ExitCode.DONE;
    }

    private void show(Due due) {
        Texts texts = options.texts();
        List<Renewal> renewals = due.renewals();
        surroundings
                .out()
                .println(texts.get(
                        "renewals.title",
                        texts.date(due.from()),
                        texts.date(due.to()),
                        renewals.size(),
                        due.running(),
                        due.endless()));
        var table = new TextTable();
        renewals.stream()
                .limit(SHOWN)
                .forEach(renewal -> table.row(List.of(
                        shortened(renewal.contract().object()),
                        renewal.decideBy().toString(),
                        renewal.ends().toString(),
                        renewal.contract().amount() == null
                                ? "?"
                                : texts.amount(renewal.contract().amount().setScale(2, RoundingMode.HALF_UP)),
                        renewal.moves() == null ? "?" : points(renewal.moves()))));
        table.lines().forEach(line -> surroundings.out().println("  " + line));
        if (renewals.size() > SHOWN) {
            surroundings.out().println("  " + texts.get("concentration.more", renewals.size() - SHOWN));
        }
        Renewal.mostMoving(renewals)
                .ifPresent(renewal -> surroundings
                        .out()
                        .println(texts.get(
                                "renewals.most",
                                shortened(renewal.contract().object()),
                                points(renewal.moves() == null ? 0 : renewal.moves()))));
    }

    private static String points(double moves) {
        long points = Math.round(moves);
        return points > 0 ? "+" + points : Long.toString(points);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= OBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, OBJECT - 1)) + "…";
    }
}
