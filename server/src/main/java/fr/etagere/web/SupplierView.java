package fr.etagere.web;

import fr.etagere.backing.BackedWords;
import fr.etagere.backing.Mitigation;
import fr.etagere.catalogue.Entry;
import fr.etagere.ownership.FilingSource;
import fr.etagere.registry.Known;
import fr.etagere.supplier.LinkWords;
import fr.etagere.supplier.SupplierFile;
import fr.etagere.supplier.SupplierSheet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A company: who it is, who controls it, which laws reach it, what is missing.
///
/// @param above links of the picture of those above it
/// @param below links of the picture of those it holds
/// @param mitigations beside the exposure, taking nothing away
/// @param sold what it sells on the shelf
record SupplierView(
        Visit visit,
        Known known,
        SupplierSheet sheet,
        List<SupplierFile.Link> above,
        List<SupplierFile.Link> below,
        List<Mitigation> mitigations,
        List<Entry> sold) {

    String here() {
        return SupplierAddress.of(known.best());
    }

    /// As the address says it; empty for today.
    String asOf() {
        return visit.param("au");
    }

    String query() {
        return asOf().isEmpty() ? "" : "?au=" + asOf();
    }

    String day() {
        return visit.texts().date(known.day());
    }

    /// As a field of a form holds it.
    String written() {
        return known.day().toString();
    }

    /// A text of the capabilities.
    String said(String key, Object... arguments) {
        return visit.texts().get(key, arguments);
    }

    @Nullable
    String address(SupplierSheet.Party party) {
        return SupplierAddress.of(party.id(), asOf());
    }

    String address(Entry entry) {
        return EntryView.address(entry.id());
    }

    String shelf(Entry entry) {
        return said("shelf." + entry.shelf());
    }

    List<String> beside() {
        return mitigations.stream()
                .map(one -> BackedWords.mitigation(one, visit.texts()))
                .toList();
    }

    /// Those with one entity together, whatever the definitions that it meets.
    Collection<List<SupplierSheet.CloseLinkLine>> closeLinks() {
        return sheet.closeLinks().stream()
                .collect(Collectors.groupingBy(
                        SupplierSheet.CloseLinkLine::other, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    long verdicts(String verdict) {
        return sheet.secNumCloud().stream()
                .filter(one -> one.verdict().equals(verdict))
                .count();
    }

    String counts() {
        return sheet.secNumCloud().isEmpty()
                ? said("supplier.secnumcloud.too-early")
                : said("supplier.secnumcloud.counts", verdicts("MET"), verdicts("NOT_MET"), verdicts("UNKNOWN"));
    }

    /// From what there is a close link.
    String threshold() {
        int billionths = known.ownership().thresholds().closeLink();
        return said("close-links.what", new LinkWords(visit.texts()).percent(billionths));
    }

    String noTop() {
        return sheet.holders().isEmpty()
                ? said("ownership.none")
                : said("supplier.holders-only", sheet.holders().size());
    }

    List<FilingSource> sources() {
        return known.sources();
    }

    String licence(FilingSource source) {
        return said("filing.licence." + source.kind());
    }

    String date(@Nullable LocalDate day) {
        return day == null ? said("supplier.undated") : visit.texts().date(day);
    }
}
