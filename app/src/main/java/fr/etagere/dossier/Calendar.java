package fr.etagere.dossier;

import fr.etagere.catalogue.Entry;
import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.Parameter;
import fr.etagere.doctrine.Ruling;
import fr.etagere.need.Need;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dates a buyer must keep in mind: those of the need, those of the law read, those of the shelf.
final class Calendar {

    private static final Texts FR = Texts.of(Lang.FR);
    private static final Texts EN = Texts.of(Lang.EN);

    private final Need need;
    private final LocalDate asOf;
    private final Doctrine doctrine;
    private final List<Decision.Milestone> milestones = new ArrayList<>();

    Calendar(Need need, LocalDate asOf, Doctrine doctrine) {
        this.need = need;
        this.asOf = asOf;
        this.doctrine = doctrine;
    }

    List<Decision.Milestone> milestones(
            List<Ruling> rulings, List<Decision.Candidate> candidates, Decision.DataDecision data) {
        add(need.wantedOn(), "calendar.wanted");
        Need.ExistingContract existing = need.existingContract();
        if (existing != null && existing.endsOn() != null) {
            add(existing.endsOn(), "calendar.existing", existing.name() == null ? "—" : existing.name());
        }
        LocalDate end = end();
        for (Decision.Candidate candidate : candidates) {
            Entry entry = candidate.entry();
            if (entry.availableTo() != null && !entry.availableTo().isBefore(asOf)) {
                add(entry.availableTo(), "calendar.available-to", entry.name());
            }
        }
        boolean sensitive = data.outcome().possible().stream().anyMatch(outcome -> outcome.startsWith("SECNUMCLOUD"));
        for (Entry offer : data.qualifiedOffers()) {
            LocalDate until =
                    offer.qualification() == null ? null : offer.qualification().to();
            if (sensitive && until != null && !until.isAfter(end)) {
                add(until, "calendar.qualification", offer.name());
            }
        }
        for (Ruling ruling : rulings) {
            if (ruling.rule().equals("AVIS-DINUM")
                    && (ruling.verdict().equals("BINDING") || ruling.verdict().equals("SIMPLE"))) {
                add(null, "calendar.dinum");
            }
            if (ruling.rule().equals("PROCEDURE-DECP") && ruling.verdict().equals("PUBLISH")) {
                add(null, "calendar.open-data");
            }
        }
        thresholds(rulings, end);
        milestones.sort(Comparator.comparing(
                (Decision.Milestone milestone) -> milestone.on() == null ? LocalDate.MAX : milestone.on()));
        return List.copyOf(new LinkedHashSet<>(milestones));
    }

    /// The last day of the contract as far as known; a year ahead otherwise.
    private LocalDate end() {
        LocalDate start = need.wantedOn() != null && need.wantedOn().isAfter(asOf) ? need.wantedOn() : asOf;
        return need.duration() == null
                ? start.plusYears(1)
                : start.plusMonths(need.duration().totalMonths());
    }

    private void thresholds(List<Ruling> rulings, LocalDate end) {
        var read = new LinkedHashSet<String>();
        rulings.forEach(
                ruling -> ruling.facts().forEach(fact -> read.add(fact.fact().name())));
        for (Parameter parameter : doctrine.parameters()) {
            if (!read.contains(parameter.id()) || parameter.unit() == null) {
                continue;
            }
            for (Parameter.Dated line : parameter.values()) {
                LocalDate last = line.to();
                if (last != null
                        && !last.isBefore(asOf)
                        && !last.isAfter(end)
                        && (line.from() == null || !line.from().isAfter(asOf))) {
                    milestones.add(new Decision.Milestone(
                            last,
                            new Bilingual(
                                    FR.get("calendar.threshold", parameter.fr()),
                                    EN.get("calendar.threshold", parameter.en()))));
                }
            }
        }
    }

    private void add(@Nullable LocalDate on, String key, Object... arguments) {
        if (on != null || key.equals("calendar.dinum") || key.equals("calendar.open-data")) {
            milestones.add(new Decision.Milestone(on, new Bilingual(FR.get(key, arguments), EN.get(key, arguments))));
        }
    }
}
