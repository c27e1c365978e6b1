package fr.etagere.backing;

import fr.etagere.exposure.Exposure;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Holding;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.EntityWords;
import fr.etagere.supplier.LinkWords;
import java.util.stream.Collectors;

/// Says who is above a company to people, link by link, each with its register and its day. Natural
/// persons are not named: they are numbered as they are met, hence one of these for one thread.
public final class ChainWords {

    private final Texts texts;
    private final LinkWords links;
    private final EntityWords words;

    ChainWords(Texts texts, LinkWords links, EntityWords words) {
        this.texts = texts;
        this.links = links;
        this.words = words;
    }

    public static ChainWords of(Backed.Registers registers, Texts texts) {
        return new ChainWords(
                texts, new LinkWords(texts), new EntityWords(registers.graph(), registers.ownership(), texts, false));
    }

    /// Who is at the top: name, country, on what basis, with what shares, how surely.
    public String top(Controller one) {
        String members = one.group().stream().map(words::named).collect(Collectors.joining(" + "));
        String shares = one.capital().unknown() && one.votes().unknown()
                ? ""
                : ", " + texts.get("ownership.shares", links.figure(one.capital()), links.figure(one.votes()));
        return members + ", " + words.country(one.country()) + " — " + texts.get("ownership.basis." + one.basis())
                + shares + " (" + texts.get("ownership.certainty." + one.certainty()) + ")";
    }

    /// One link of a chain, with its register and its day.
    public String link(Holding link) {
        return words.link(link);
    }

    /// A company, with its identifier.
    public String named(EntityId id) {
        return words.named(id);
    }

    /// What is missing, and the document that would settle it.
    public String gap(Gap gap) {
        return words.gap(gap);
    }

    /// A law, and what it takes hold by.
    public String law(Exposure.Reached reached) {
        return texts.get(
                "backing.law",
                reached.law().title().in(texts.lang()),
                links.country(reached.law().state()),
                words.hold(reached.hold()));
    }

    /// The title that a register gives itself, with the day of the copy; its id when the register
    /// is not known.
    public String register(String source, Backed.Registers registers) {
        return registers
                .graph()
                .source(source)
                .map(one -> texts.get("ownership.link.source", one.title(), texts.date(one.retrieved())))
                .orElse(source);
    }
}
