package fr.etagere.web;

import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.RuleTable;
import fr.etagere.dossier.Decisions;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The rules, as the tables that run; open to all.
final class DoctrinePages {

    private final Decisions decisions;

    DoctrinePages(Decisions decisions) {
        this.decisions = decisions;
    }

    ServerResponse index(Visit visit) {
        return Html.page("doctrine.jte", new DoctrineView(visit, decisions.doctrine()));
    }

    /// A rule; the address of one of its lines leads to that line.
    ServerResponse rule(Visit visit) {
        Doctrine doctrine = decisions.doctrine();
        String wanted = visit.request().pathVariable("rule").toUpperCase(Locale.ROOT);
        Optional<RuleTable> rule = doctrine.rule(wanted);
        if (rule.isPresent()) {
            return Html.page("rule.jte", RuleView.of(visit, doctrine, rule.get(), sha256(rule.get())));
        }
        return doctrine.rule(wanted.replaceAll("-\\d+$", ""))
                .filter(table -> table.rows().stream().anyMatch(row -> row.id().equals(wanted)))
                .map(table -> Html.seeOther("/doctrine/" + table.id() + "#" + wanted))
                .orElseGet(() -> Html.problem(visit, HttpStatus.NOT_FOUND, "no-rule"));
    }

    /// The very file that runs.
    ServerResponse file(Visit visit) {
        return decisions
                .doctrine()
                .rule(visit.request().pathVariable("rule"))
                .map(rule -> Html.download(
                        rule.id() + ".dmn",
                        "application/xml",
                        new String(decisions.materials().bytes(path(rule)), StandardCharsets.UTF_8)))
                .orElseGet(() -> Html.problem(visit, HttpStatus.NOT_FOUND, "no-rule"));
    }

    private String sha256(RuleTable rule) {
        return decisions.materials().sha256(path(rule));
    }

    private static String path(RuleTable rule) {
        return Doctrine.file(rule.id());
    }
}
