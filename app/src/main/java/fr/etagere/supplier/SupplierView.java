package fr.etagere.supplier;

import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.Law;
import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.SecNumCloudAnswer.Verdict;
import fr.etagere.exposure.Subject;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Holding;
import fr.etagere.shared.Bundled;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the page of a supplier shows, ready to be laid out.
///
/// @param mitigations what lies beside the exposure, in words
/// @param holders direct links to the supplier, majority or not
/// @param svg the picture, whole
/// @param links the rows of its table
record SupplierView(
        Subject subject,
        List<Holding> holders,
        Exposure exposure,
        @Nullable SecNumCloudAnswer secNumCloud,
        List<String> mitigations,
        List<FilingSource> sources,
        EntityWords words,
        Texts texts,
        String svg,
        List<LinkTable.Row> links) {

    /// A law, with every way by which it takes hold.
    record LawRow(Law law, List<Exposure.Reached> ways) {}

    /// A gap, in words.
    record GapRow(String about, String missing, String document) {}

    String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String lang() {
        return texts.lang().locale().getLanguage();
    }

    String name() {
        return words.name(subject.entity().id());
    }

    String country() {
        return words.country(subject.entity().country());
    }

    String identifiers() {
        return String.join(
                " · ",
                subject.entity().identifiers().stream()
                        .map(words::identifier)
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    String day() {
        return texts.date(exposure.asOf());
    }

    String date(LocalDate day) {
        return texts.date(day);
    }

    String dateOf(@Nullable LocalDate day) {
        return day == null ? t("supplier.undated") : texts.date(day);
    }

    /// The style sheet, inside the page: no page of ours asks anything of the network.
    String styleElement() {
        return "<style>\n"
                + Stream.of("style.css", "screen.css", "supplier.css")
                        .map(name -> Bundled.text("report/" + name))
                        .reduce("", String::concat)
                + "</style>";
    }

    List<ChainTree.Holder> above() {
        return new ChainTree(subject, holders, words, texts).of(subject.entity().id());
    }

    List<String> beside() {
        return subject.controllers().beside().stream().map(words::link).toList();
    }

    /// The ends of the chains, for the first table.
    List<String> tops() {
        return subject.controllers().ultimate().stream()
                .map(one -> words.name(one.id()) + ", " + words.country(one.country()) + " — "
                        + t("ownership.basis." + one.basis()) + " (" + t("ownership.certainty." + one.certainty())
                        + ")")
                .toList();
    }

    /// When no end of chain is known.
    String noTop() {
        return holders.isEmpty() ? t("ownership.none") : t("supplier.holders-only", holders.size());
    }

    List<LawRow> reached() {
        return byLaw(exposure.reached());
    }

    List<LawRow> past() {
        return byLaw(exposure.past());
    }

    private static List<LawRow> byLaw(List<Exposure.Reached> reached) {
        var byLaw = new LinkedHashMap<Law, List<Exposure.Reached>>();
        reached.forEach(
                one -> byLaw.computeIfAbsent(one.law(), _ -> new ArrayList<>()).add(one));
        return byLaw.entrySet().stream()
                .map(entry -> new LawRow(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    String law(Law law) {
        return law.title().in(texts.lang());
    }

    @Nullable
    String note(Law law) {
        return law.note() == null ? null : law.note().in(texts.lang());
    }

    String state(Law law) {
        return words.country(law.state());
    }

    String hold(Exposure.Reached way) {
        return words.hold(way.hold());
    }

    String why(Exposure.Reached way) {
        return way.reach().why().in(texts.lang());
    }

    List<String> chain(Exposure.Reached way) {
        List<Holding> chain = switch (way.hold()) {
            case Exposure.Hold.Above above -> above.chain();
            case Exposure.Hold.Branch branch -> List.of(branch.link());
            case Exposure.Hold.Seat _, Exposure.Hold.Stated _ -> List.of();
        };
        return chain.stream().map(words::link).toList();
    }

    String secNumCloudCounts() {
        return secNumCloud == null
                ? t("supplier.secnumcloud.too-early")
                : t("supplier.secnumcloud.counts", count(Verdict.MET), count(Verdict.NOT_MET), count(Verdict.UNKNOWN));
    }

    private long count(Verdict verdict) {
        return Objects.requireNonNull(secNumCloud).paragraphs().stream()
                .filter(judged -> judged.verdict() == verdict)
                .count();
    }

    List<String> grounds(SecNumCloudAnswer.Judged judged) {
        return new GroundWords(words, texts).lines(judged.ground(), Objects.requireNonNull(secNumCloud));
    }

    String text(SecNumCloudAnswer.Judged judged) {
        return judged.paragraph().text().in(texts.lang());
    }

    String ask(SecNumCloudAnswer.Judged judged) {
        return judged.verdict() == Verdict.UNKNOWN ? judged.paragraph().ask().in(texts.lang()) : "—";
    }

    /// Those of every answer, each once.
    List<GapRow> gaps() {
        Set<Gap> all = new LinkedHashSet<>(exposure.gaps());
        if (secNumCloud != null) {
            all.addAll(secNumCloud.gaps());
        }
        return all.stream()
                .map(gap -> new GapRow(words.named(gap.about()), words.missing(gap), words.document(gap)))
                .distinct()
                .toList();
    }
}
