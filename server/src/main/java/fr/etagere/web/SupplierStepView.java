package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.backing.Backed;
import fr.etagere.backing.BackedWords;
import fr.etagere.naming.Candidate;
import fr.etagere.records.Dossier;
import fr.etagere.reviews.Review;
import fr.etagere.steps.SupplierChoices;
import fr.etagere.supplier.SupplierFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who stands behind each solution kept: which company, who controls it, which laws reach it, and what to ask.
///
/// @param reviews what was decided or waits, by provider
/// @param fault of a decision just refused; null when none was
record SupplierStepView(
        Visit visit,
        Dossier dossier,
        Backed backed,
        BackedWords.Told told,
        Map<String, Review> reviews,
        @Nullable String fault,
        boolean decided) {

    /// @param choices entities the name may mean; none when there is nothing to choose
    /// @param seen the state of the review that the choice is made from
    /// @param decision who decided, when and why; null while nobody did
    /// @param links of the picture; none when there is no picture
    /// @param page of the company; null when the name leads to none
    record Card(
            int place,
            String provider,
            BackedWords.Row row,
            List<Choosing> choices,
            String seen,
            @Nullable NameDecided decision,
            List<SupplierFile.Link> links,
            @Nullable String page) {}

    /// @param why what speaks for it, in a few words
    record Choosing(String id, String name, String why) {}

    String address() {
        return "/dossiers/" + dossier.id() + "/fournisseurs";
    }

    boolean mayWrite() {
        return visit.actor().may(Permission.WRITE_DOSSIERS);
    }

    boolean empty() {
        return backed.providers().isEmpty();
    }

    boolean imported() {
        return !backed.cited().copies().isEmpty();
    }

    /// What was read, or what to import.
    List<Passage> note() {
        return quoting(told.note());
    }

    /// A line, and what it quotes.
    List<Passage> quoting(String line) {
        return Passage.of(line, backed);
    }

    List<BackedWords.Ask> asks() {
        return told.asks();
    }

    String said(String key) {
        return visit.texts().get(key);
    }

    List<Card> cards() {
        List<BackedWords.Row> rows = told.rows();
        var cards = new ArrayList<Card>();
        for (int i = 0; i < rows.size(); i++) {
            Backed.Provider provider = backed.providers().get(i);
            cards.add(new Card(
                    i,
                    provider.name(),
                    rows.get(i),
                    choices(provider),
                    SupplierChoices.seen(reviews.get(provider.name())),
                    NameDecided.of(reviews.get(provider.name()), visit, "standing.decided"),
                    links(provider),
                    page(provider)));
        }
        return cards;
    }

    private static @Nullable String page(Backed.Provider provider) {
        return provider.standing() instanceof Backed.Standing.Known known
                ? SupplierAddress.of(known.entity().id())
                : null;
    }

    private List<Choosing> choices(Backed.Provider provider) {
        if (provider.standing() instanceof Backed.Standing.Ambiguous(List<Candidate> candidates)) {
            return candidates.stream()
                    .map(one -> new Choosing(one.id().toString(), one.name(), place(one)))
                    .toList();
        }
        Review review = reviews.get(provider.name());
        return review == null
                ? List.of()
                : review.candidates().stream()
                        .map(one -> new Choosing(one.id().toString(), one.name(), ""))
                        .toList();
    }

    private String place(Candidate one) {
        String city = one.city() == null ? "" : one.city() + ", ";
        return city + (one.country() == null ? "—" : one.country());
    }

    private List<SupplierFile.Link> links(Backed.Provider provider) {
        Backed.Registers registers = backed.registers();
        return registers != null && provider.standing() instanceof Backed.Standing.Known known
                ? new SupplierFile(registers.graph(), registers.ownership(), visit.texts()).links(known.subject())
                : List.of();
    }
}
