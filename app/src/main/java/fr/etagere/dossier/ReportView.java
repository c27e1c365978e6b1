package fr.etagere.dossier;

import fr.etagere.backing.BackedWords;
import fr.etagere.catalogue.Entry;
import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.Ruling;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Bundled;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every format of the report shows, ready to be laid out: HTML, PDF and ODT come from this one view.
///
/// @param hash content hash of the decision file
/// @param publicKey key that signed it
/// @param screen true for a page on a screen, false for paper
/// @param comparison null when none is annexed
/// @param backing who stands behind candidates; null when the decision does not say it
record ReportView(
        DecisionWording words,
        String hash,
        String publicKey,
        boolean screen,
        @Nullable ComparisonView comparison,
        BackedWords.@Nullable Told backing) {

    ReportView onPaper() {
        return new ReportView(words, hash, publicKey, false, comparison == null ? null : comparison.onPaper(), backing);
    }

    Decision decision() {
        return words.decision();
    }

    Doctrine doctrine() {
        return words.doctrine();
    }

    String t(String key, Object... arguments) {
        return words.texts().get(key, arguments);
    }

    Texts texts() {
        return words.texts();
    }

    String lang() {
        return language().locale().getLanguage();
    }

    String title() {
        return decision().need().title();
    }

    String organisation() {
        return decision().need().organisation().name();
    }

    String provider(Entry entry) {
        return words.provider(entry);
    }

    String date(LocalDate date) {
        return words.date(date);
    }

    String verdict(Ruling ruling) {
        return words.verdict(ruling);
    }

    String in(Bilingual text) {
        return words.in(text);
    }

    String question(Ruling ruling) {
        return words.question(ruling);
    }

    String amount(@Nullable BigDecimal amount) {
        return words.amount(amount);
    }

    String functions(List<String> ids) {
        return words.functions(ids);
    }

    String names(List<String> entryIds) {
        return words.names(entryIds);
    }

    /// The pictures that a document packs.
    Map<String, byte[]> pictures() {
        return comparison == null ? Map.of() : comparison.pictures();
    }

    List<String> remarks() {
        return words.remarks();
    }

    List<DecisionWording.RungView> rungs() {
        return words.rungs();
    }

    List<Decision.Candidate> candidates() {
        return words.candidates();
    }

    List<String> unproven() {
        return words.unproven();
    }

    List<DecisionWording.FactLine> factsRead(Ruling ruling) {
        return words.factsRead(ruling);
    }

    List<DecisionWording.FactLine> facts() {
        return words.facts();
    }

    List<DecisionWording.SourceLine> sources(Ruling ruling) {
        return words.sources(ruling);
    }

    List<Decision.ClauseDecision> clausesToProvide() {
        return words.clausesToProvide();
    }

    List<Ruling> keyRulings() {
        return words.keyRulings();
    }

    /// The style sheet, inside the page: no page of ours asks anything of the network.
    String styleElement() {
        return "<style>\n" + Bundled.text("report/style.css")
                + Bundled.text("report/" + (screen ? "screen.css" : "paper.css")) + "</style>";
    }

    Lang language() {
        return words.texts().lang();
    }
}
