package fr.etagere.filings;

import static fr.etagere.filings.BodsInterest.Part.CAPITAL;
import static fr.etagere.filings.BodsInterest.Part.EITHER;
import static fr.etagere.filings.BodsInterest.Part.VOTES;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Holding.Kind;
import fr.etagere.ownership.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The links that the interests of one relationship make: capital and votes of the same days are one link.
///
/// @param source id of the source
record BodsLinks(EntityId holder, EntityId held, boolean lapsed, String source, LocalDate recorded) {

    List<Holding> of(List<BodsInterest> interests) {
        var links = new LinkedHashSet<Holding>();
        var shares = new ArrayList<BodsInterest>();
        for (BodsInterest interest : interests) {
            if (interest.kind() == Kind.SHARES) {
                shares.add(interest);
            } else {
                links.add(link(interest.kind(), Share.UNKNOWN, Share.UNKNOWN, interest.from(), interest.to()));
            }
        }
        links.addAll(counted(shares));
        return List.copyOf(links);
    }

    /// Interests that begin or end on different days make one link for each period in which the same ones hold.
    private List<Holding> counted(List<BodsInterest> shares) {
        var firstDays = new TreeSet<LocalDate>();
        for (BodsInterest share : shares) {
            firstDays.add(Days.orElse(share.from(), LocalDate.MIN));
            if (share.to() != null) {
                firstDays.add(share.to().plusDays(1));
            }
        }
        var links = new ArrayList<Holding>();
        for (LocalDate first : firstDays) {
            LocalDate next = firstDays.higher(first);
            List<BodsInterest> held =
                    shares.stream().filter(share -> share.holdsOn(first)).toList();
            if (!held.isEmpty()) {
                links.add(link(
                        Kind.SHARES,
                        together(held, CAPITAL),
                        together(held, VOTES),
                        first.equals(LocalDate.MIN) ? null : first,
                        next == null ? null : next.minusDays(1)));
            }
        }
        return links;
    }

    /// Two interests of one kind may be two parcels or the same one told twice: at least the larger, at most both.
    private static Share together(List<BodsInterest> held, BodsInterest.Part part) {
        int least = 0;
        long most = 0;
        boolean told = false;
        for (BodsInterest interest : held) {
            if (interest.of() == part || interest.of() == EITHER) {
                told = true;
                least = Math.max(
                        least, interest.of() == EITHER ? 0 : interest.share().least());
                most += interest.share().most();
            }
        }
        return told ? new Share(least, (int) Math.min(most, Share.WHOLE)) : Share.UNKNOWN;
    }

    private Holding link(Kind kind, Share capital, Share votes, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Holding(holder, held, kind, capital, votes, from, to, lapsed, source, recorded);
    }
}
