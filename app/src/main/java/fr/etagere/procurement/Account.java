package fr.etagere.procurement;

import fr.etagere.portfolio.PortfolioSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/// The account of one import; `read = kept + rejected + duplicates`.
///
/// @param source the file, as contracts cite it
/// @param format [AwardFormat#id]
/// @param read rows: an award, a line of a table, or an OCDS contract
/// @param kept rows that are in a contract: as it stands, in its history, or as one of its suppliers or amendments
/// @param rejected rows that are not, each kept beside with its reasons
/// @param duplicates rows that say nothing new
/// @param contracts contracts that the rows make
/// @param withoutAmount contracts whose amount is not published: they count for nothing in the total
/// @param totalAmount euros excluding tax, after amendments
/// @param repaired how often each rule changed a value
/// @param found how often each oddity was met, and left as it is
/// @param joined how often rows were joined or told apart
/// @param codes hash of the list that says what is digital
/// @param firstRejected the first rejected rows
public record Account(
        PortfolioSource source,
        String format,
        long read,
        long kept,
        long rejected,
        long duplicates,
        long contracts,
        long withoutAmount,
        BigDecimal totalAmount,
        SortedMap<String, Long> repaired,
        SortedMap<String, Long> found,
        SortedMap<String, Long> joined,
        String codes,
        List<Rejected> firstRejected) {}
