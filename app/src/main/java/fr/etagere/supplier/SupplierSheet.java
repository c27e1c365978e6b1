package fr.etagere.supplier;

import fr.etagere.ownership.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the registers say of a supplier, in words and ready to be laid out, each thing with
/// its source. Natural persons are counted in it and not named.
///
/// @param identifiers best known first; without those that mean nothing outside one file
/// @param names legal, former, trade names, each as a source gives it
/// @param status whether it is active, and what its register says against its registration
/// @param tops who is at the top of its chains, certain ones first
/// @param holders direct links published to it, when no end of chain is known
/// @param beside links that are not control and that nobody should take for it
/// @param laws those in force that may reach it
/// @param past those that would, and are not in force on the day
/// @param secNumCloud each paragraph of chapter 19.6; none on a day before the referential
/// @param closeLinks certain ones first
/// @param leftUntried entities whose close link was not tried, the farthest ones
public record SupplierSheet(
        String name,
        String country,
        List<String> identifiers,
        List<Fact> names,
        List<Fact> seats,
        List<Fact> status,
        List<Top> tops,
        List<Step> holders,
        List<Step> beside,
        List<LawSheet> laws,
        List<LawSheet> past,
        List<Paragraph> secNumCloud,
        List<CloseLinkLine> closeLinks,
        int leftUntried,
        List<Lack> lacks) {

    public SupplierSheet {
        identifiers = List.copyOf(identifiers);
        names = List.copyOf(names);
        seats = List.copyOf(seats);
        status = List.copyOf(status);
        tops = List.copyOf(tops);
        holders = List.copyOf(holders);
        beside = List.copyOf(beside);
        laws = List.copyOf(laws);
        past = List.copyOf(past);
        secNumCloud = List.copyOf(secNumCloud);
        closeLinks = List.copyOf(closeLinks);
        lacks = List.copyOf(lacks);
    }

    /// An entity to name.
    ///
    /// @param id to ask about it; null for a person, and when its identifier means nothing
    ///     outside one file
    public record Party(String name, @Nullable EntityId id) {}

    /// One thing that a source says.
    ///
    /// @param source its title and the day it was recorded
    public record Fact(String what, String value, String source) {}

    /// A link of a chain, read from its holder.
    ///
    /// @param how the link, as its source words it, with its share
    /// @param lapsed whether its register no longer vouches for it
    public record Step(Party holder, String how, Party held, String source, boolean lapsed) {}

    /// Someone at the top of a chain.
    ///
    /// @param members more than one when they hold each other
    /// @param shares capital and votes in the entity; empty when none is published
    /// @param chain from the top down
    public record Top(
            List<Party> members,
            String country,
            String basis,
            boolean certain,
            String certainty,
            String shares,
            List<Step> chain) {}

    /// A law.
    ///
    /// @param note what to know before leaning on it; empty for nothing
    public record LawSheet(
            String title,
            String article,
            String state,
            String effect,
            String whom,
            String note,
            List<Way> ways,
            List<Source> sources) {}

    /// By what a law may take hold.
    public record Way(String hold, String why, String status, List<Step> chain) {}

    /// Where a law was read.
    ///
    /// @param address null when nothing was read
    /// @param seen the day it was last checked
    public record Source(String title, @Nullable String address, String seen) {}

    /// A paragraph of chapter 19.6.
    ///
    /// @param verdict `MET`, `NOT_MET` or `UNKNOWN`
    /// @param grounds figures and facts, a line each
    /// @param ask the document that would settle it; empty when the registers do
    public record Paragraph(String id, String text, String verdict, String said, List<String> grounds, String ask) {}

    /// An entity closely linked.
    public record CloseLinkLine(Party other, String basis, String how, boolean certain, String certainty) {}

    /// What is missing, and the document that would settle it.
    public record Lack(String about, String missing, String document) {}
}
