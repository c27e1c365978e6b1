package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.imports.Imports;
import fr.etagere.imports.Job;
import fr.etagere.imports.Kind;
import fr.etagere.imports.RejectPage;
import fr.etagere.imports.State;
import fr.etagere.shared.Violation;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// One import: how far it is, or what became of it.
///
/// @param rejected rows of this page; null when the list is not here
/// @param from where they start
record ImportView(
        Visit visit, Imports imports, Job job, @Nullable RejectPage rejected, long from) {

    /// A figure of the account, or a rule and how often it applied.
    record Line(String label, String value) {}

    boolean mayImport() {
        return visit.can(Permission.IMPORT_PORTFOLIO);
    }

    String address() {
        return "/imports/" + job.id();
    }

    String title() {
        return visit.t("imports.title." + job.state(), job.name());
    }

    String kind() {
        return job.kind().map(kind -> visit.t("imports.kind." + kind.id())).orElse("");
    }

    String title(Kind kind) {
        return visit.t("imports.kind." + kind.id());
    }

    List<Kind> offered() {
        return BringPages.offered(imports, visit);
    }

    boolean proposed(Kind kind) {
        return job.guessed().or(job::kind).filter(kind::equals).isPresent();
    }

    /// What the content looks like, when that is not what was said, or nothing was.
    String guess() {
        return job.guessed()
                .map(guessed -> job.kind().isPresent() && !job.kind().equals(job.guessed())
                        ? visit.t("imports.guess.other", title(guessed), kind())
                        : visit.t("imports.guess", title(guessed)))
                .orElseGet(() -> visit.t("imports.guess.none"));
    }

    /// Whether it looks like what this visitor may not import.
    boolean notTheirs() {
        return job.guessed()
                .filter(guessed -> !imports.may(visit.actor(), guessed))
                .isPresent();
    }

    /// Whether how much there is to read is known.
    boolean measured() {
        return job.state() == State.RUNNING && job.size() > 0;
    }

    long percent() {
        return job.size() == 0 ? 0 : Math.min(100, 100 * job.bytesRead() / job.size());
    }

    String progress() {
        var sizes = new Sizes(visit);
        if (job.state() == State.WAITING) {
            return visit.t("imports.waiting");
        }
        if (job.fetching()) {
            return visit.t("imports.fetching", sizes.of(job.bytesRead()));
        }
        return job.bytesRead() >= job.size()
                ? visit.t("imports.sorting", sizes.count(job.rowsRead()))
                : visit.t(
                        "imports.reading",
                        percent(),
                        sizes.of(job.bytesRead()),
                        sizes.of(job.size()),
                        sizes.count(job.rowsRead()));
    }

    List<Line> account() {
        var sizes = new Sizes(visit);
        var lines = new ArrayList<Line>();
        job.account().ifPresent(account -> {
            lines.add(new Line(visit.t("imports.read"), sizes.count(account.read())));
            lines.add(new Line(visit.t("imports.kept"), sizes.count(account.kept())));
            lines.add(new Line(visit.t("imports.rejected"), sizes.count(account.rejected())));
            lines.add(new Line(visit.t("imports.duplicates"), sizes.count(account.duplicates())));
            account.made()
                    .forEach((made, count) -> lines.add(new Line(visit.t("imports.made." + made), sizes.count(count))));
            @Nullable BigDecimal total = account.totalAmount();
            if (total != null) {
                lines.add(new Line(
                        visit.t("imports.total"),
                        visit.t("imports.euros", visit.texts().amount(total))));
            }
        });
        return lines;
    }

    List<Line> repaired() {
        return job.account().map(account -> rules(account.repaired())).orElse(List.of());
    }

    List<Line> remarks() {
        return job.account().map(account -> rules(account.remarks())).orElse(List.of());
    }

    private List<Line> rules(SortedMap<String, Long> counts) {
        var sizes = new Sizes(visit);
        return counts.entrySet().stream()
                .map(rule -> new Line(words(rule.getKey(), rule.getValue()), sizes.count(rule.getValue())))
                .toList();
    }

    /// Rules have their words with the importers; what is ours is with the pages.
    private String words(String key, long count) {
        return key.startsWith("imports.") ? visit.t(key) : visit.texts().get(key, count);
    }

    String format() {
        String key = job.account().map(account -> account.format()).orElse("");
        try {
            return visit.texts().get(key);
        } catch (MissingResourceException e) {
            return kind();
        }
    }

    boolean already() {
        return job.account().filter(account -> account.already()).isPresent();
    }

    /// The last day that the list of rejected rows is kept.
    String keptUntil() {
        OffsetDateTime ended = job.endedAt();
        return ended == null
                ? ""
                : visit.texts().date(ended.plusDays(imports.rejectsDays()).toLocalDate());
    }

    boolean hasRejected() {
        return rejected != null && (!rejected.rows().isEmpty() || from > 0);
    }

    String count(long number) {
        return new Sizes(visit).count(number);
    }

    String size() {
        return new Sizes(visit).of(job.size());
    }

    String reason(Violation violation) {
        return reason(visit, violation);
    }

    String advice(Violation violation) {
        return violation.advice(visit.texts());
    }

    /// What is wrong, with the value at fault.
    static String reason(Visit visit, Violation violation) {
        String value =
                violation.value().isBlank() ? "" : " " + visit.texts().get("violations.value", violation.value());
        return violation.message(visit.texts()) + value;
    }
}
