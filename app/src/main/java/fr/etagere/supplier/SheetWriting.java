package fr.etagere.supplier;

import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.Law;
import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.SecNumCloudAnswer.Verdict;
import fr.etagere.exposure.Subject;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.CloseLink;
import fr.etagere.ownership.CloseLinks;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Share;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a [SupplierSheet] from answers.
final class SheetWriting {

    private final EntityWords words;
    private final LinkWords links;
    private final Texts texts;

    SheetWriting(EntityWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
        links = new LinkWords(texts);
    }

    /// @param holders direct links to the supplier, majority or not
    SupplierSheet sheet(
            Subject subject,
            List<Holding> holders,
            Exposure exposure,
            @Nullable SecNumCloudAnswer secNumCloud,
            CloseLinks closeLinks) {
        var described = new DescribedWords(words, texts);
        List<Controller> ultimate = subject.controllers().ultimate();
        EntityId id = subject.entity().id();
        return new SupplierSheet(
                words.name(id),
                words.country(subject.entity().country()),
                subject.entity().identifiers().stream()
                        .map(words::identifier)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                described.names(subject.entity()),
                described.seats(subject.entity()),
                described.status(subject.entity()),
                ultimate.stream().map(this::top).toList(),
                ultimate.isEmpty() ? holders.stream().map(this::step).toList() : List.of(),
                subject.controllers().beside().stream().map(this::step).toList(),
                laws(exposure.reached()),
                laws(exposure.past()),
                secNumCloud == null ? List.of() : paragraphs(secNumCloud),
                closeLinks.links().stream().map(this::closeLink).toList(),
                closeLinks.left(),
                lacks(exposure, secNumCloud, closeLinks));
    }

    private SupplierSheet.Party party(EntityId id) {
        EntityId known = words.key(id);
        return new SupplierSheet.Party(words.name(id), words.identifier(known).isEmpty() ? null : known);
    }

    private SupplierSheet.Step step(Holding link) {
        return new SupplierSheet.Step(
                party(link.holder()), links.arrow(link), party(link.held()), words.source(link), link.lapsed());
    }

    private SupplierSheet.Top top(Controller one) {
        boolean unknown = one.capital().unknown() && one.votes().unknown();
        return new SupplierSheet.Top(
                one.group().stream().map(this::party).toList(),
                words.country(one.country()),
                texts.get("ownership.basis." + one.basis()),
                one.certainty() == Certainty.CERTAIN,
                texts.get("ownership.certainty." + one.certainty()),
                unknown ? "" : shares(one.capital(), one.votes()),
                one.chain().stream().map(this::step).toList());
    }

    private String shares(Share capital, Share votes) {
        return texts.get("ownership.shares", links.figure(capital), links.figure(votes));
    }

    private List<SupplierSheet.LawSheet> laws(List<Exposure.Reached> reached) {
        var byLaw = new LinkedHashMap<Law, List<Exposure.Reached>>();
        reached.forEach(
                one -> byLaw.computeIfAbsent(one.law(), _ -> new ArrayList<>()).add(one));
        return byLaw.entrySet().stream()
                .map(entry -> law(entry.getKey(), entry.getValue()))
                .toList();
    }

    private SupplierSheet.LawSheet law(Law law, List<Exposure.Reached> ways) {
        return new SupplierSheet.LawSheet(
                law.title().in(texts.lang()),
                law.article(),
                words.country(law.state()),
                texts.get("exposure.effect." + law.effect()),
                law.whom().in(texts.lang()),
                law.note() == null ? "" : law.note().in(texts.lang()),
                ways.stream().map(this::way).toList(),
                law.sources().stream()
                        .map(source -> new SupplierSheet.Source(
                                source.title(), source.address(), texts.date(source.lastChecked())))
                        .toList());
    }

    private SupplierSheet.Way way(Exposure.Reached reached) {
        List<Holding> chain = switch (reached.hold()) {
            case Exposure.Hold.Above above -> above.chain();
            case Exposure.Hold.Branch branch -> List.of(branch.link());
            case Exposure.Hold.Seat _, Exposure.Hold.Stated _ -> List.of();
        };
        return new SupplierSheet.Way(
                words.hold(reached.hold()),
                reached.reach().why().in(texts.lang()),
                texts.get("exposure.status." + reached.status()),
                chain.stream().map(this::step).toList());
    }

    private List<SupplierSheet.Paragraph> paragraphs(SecNumCloudAnswer answer) {
        var grounds = new GroundWords(words, texts);
        return answer.paragraphs().stream()
                .map(one -> new SupplierSheet.Paragraph(
                        one.paragraph().id(),
                        one.paragraph().text().in(texts.lang()),
                        one.verdict().name(),
                        texts.get("supplier.verdict." + one.verdict()),
                        grounds.lines(one.ground(), answer),
                        one.verdict() == Verdict.UNKNOWN ? one.paragraph().ask().in(texts.lang()) : ""))
                .toList();
    }

    private SupplierSheet.CloseLinkLine closeLink(CloseLinks.With with) {
        CloseLink link = with.link();
        List<Share> shares = link.shares();
        String how = switch (link.kind()) {
            case FIRST_HOLDS_SECOND -> texts.get("close-links.holds", shares(shares.get(0), shares.get(1)));
            case SECOND_HOLDS_FIRST -> texts.get("close-links.held-by", shares(shares.get(0), shares.get(1)));
            case COMMON_THIRD ->
                texts.get(
                        "close-links.third",
                        words.named(link.through()),
                        shares(shares.get(0), shares.get(1)),
                        shares(shares.get(2), shares.get(3)));
        };
        return new SupplierSheet.CloseLinkLine(
                party(with.other()),
                texts.get("close-links.basis." + link.basis()),
                how,
                link.certainty() == Certainty.CERTAIN,
                texts.get("ownership.certainty." + link.certainty()));
    }

    /// Those of every answer, each once.
    private List<SupplierSheet.Lack> lacks(
            Exposure exposure, @Nullable SecNumCloudAnswer secNumCloud, CloseLinks closeLinks) {
        Set<Gap> all = new LinkedHashSet<>(exposure.gaps());
        if (secNumCloud != null) {
            all.addAll(secNumCloud.gaps());
        }
        all.addAll(closeLinks.gaps());
        return all.stream()
                .map(gap -> new SupplierSheet.Lack(words.named(gap.about()), words.missing(gap), words.document(gap)))
                .distinct()
                .toList();
    }
}
