package fr.etagere.filings;

import static fr.etagere.filings.BodsInterest.Part.CAPITAL;
import static fr.etagere.filings.BodsInterest.Part.EITHER;
import static fr.etagere.filings.BodsInterest.Part.VOTES;

import fr.etagere.ownership.Holding.Kind;
import fr.etagere.ownership.Share;
import fr.etagere.rows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The interests of a relationship (BODS 0.4, `interests[]`), read one by one.
///
/// An indirect interest repeats what a chain of direct ones says, with its figures multiplied: it is no link, and a
/// warning keeps its trace. One whose way is unknown, or not said, may be direct or not: its share may be as little as
/// nothing.
final class BodsInterests {

    private static final String UNTOLD = "unknownInterest";

    private record Meaning(Kind kind, BodsInterest.@Nullable Part of) {}

    /// Codes of `interestType` that make a link. Those absent give money or a seat at a table, without a share of
    /// control: `rightsToProfitOrIncome`, `nominee`, `rightsGrantedByContract`…
    private static final Map<String, Meaning> LINKS = Map.ofEntries(
            Map.entry("shareholding", new Meaning(Kind.SHARES, CAPITAL)),
            Map.entry("votingRights", new Meaning(Kind.SHARES, VOTES)),
            Map.entry(UNTOLD, new Meaning(Kind.SHARES, EITHER)),
            Map.entry("unpublishedInterest", new Meaning(Kind.SHARES, EITHER)),
            Map.entry("appointmentOfBoard", new Meaning(Kind.APPOINTMENT, null)),
            Map.entry("otherInfluenceOrControl", new Meaning(Kind.OTHER_CONTROL, null)),
            Map.entry("controlViaCompanyRulesOrArticles", new Meaning(Kind.OTHER_CONTROL, null)),
            Map.entry("controlByLegalFramework", new Meaning(Kind.OTHER_CONTROL, null)),
            Map.entry("settlor", new Meaning(Kind.OTHER_CONTROL, null)),
            Map.entry("trustee", new Meaning(Kind.OTHER_CONTROL, null)),
            Map.entry("protector", new Meaning(Kind.OTHER_CONTROL, null)),
            Map.entry("beneficiaryOfLegalArrangement", new Meaning(Kind.OTHER_CONTROL, null)),
            Map.entry("nominator", new Meaning(Kind.OTHER_CONTROL, null)),
            Map.entry("seniorManagingOfficial", new Meaning(Kind.OFFICE, null)),
            Map.entry("boardMember", new Meaning(Kind.OFFICE, null)),
            Map.entry("boardChair", new Meaning(Kind.OFFICE, null)));

    private static final List<String> NO_LINKS = List.of(
            "nominee",
            "rightsToSurplusAssetsOnDissolution",
            "rightsToProfitOrIncome",
            "rightsGrantedByContract",
            "conditionalRightsGrantedByContract",
            "enjoymentAndUseOfAssets",
            "rightToProfitOrIncomeFromAssets");

    private BodsInterests() {}

    static List<BodsInterest> of(Row relationship) {
        var links = new ArrayList<BodsInterest>();
        if (relationship.value("interests").isEmpty()) {
            relationship.odd("interests", "bods-interest-untold");
            links.add(new BodsInterest(Kind.SHARES, EITHER, Share.UNKNOWN, null, null));
        }
        for (Row interest : relationship.rows("interests")) {
            BodsInterest link = link(interest);
            if (link != null) {
                links.add(link);
            }
        }
        return links;
    }

    private static @Nullable BodsInterest link(Row interest) {
        String type = interest.label("type");
        String way = interest.label("directOrIndirect");
        String details = interest.text("details");
        Share share = BodsShares.of(interest);
        LocalDate from = interest.day("startDate");
        LocalDate end = interest.day("endDate");
        if (from != null && end != null && end.isBefore(from)) {
            interest.fault("endDate", "link-ends-before-it-begins");
            return null;
        }
        Kind told = BodsWords.kind(details);
        if (told != null) {
            return new BodsInterest(told, null, Share.UNKNOWN, from, lastDay(from, end));
        }
        if (type != null && NO_LINKS.contains(type)) {
            interest.odd("type", "bods-interest-no-control");
            return null;
        }
        Meaning meaning = LINKS.get(type == null ? UNTOLD : type);
        if (meaning == null) {
            interest.fault("type", "bods-interest-unknown");
            return null;
        }
        if ("indirect".equals(way)) {
            interest.odd("directOrIndirect", "bods-interest-indirect");
            return null;
        }
        if (way != null && !way.equals("direct") && !way.equals("unknown")) {
            interest.fault("directOrIndirect", "bods-way-unknown");
            return null;
        }
        if (!"direct".equals(way)) {
            interest.odd("directOrIndirect", "bods-interest-way-untold");
            share = new Share(0, share.most());
        }
        return new BodsInterest(meaning.kind(), meaning.of(), share, from, lastDay(from, end));
    }

    /// BODS gives the day on which an interest has ceased to exist; a link keeps the last one on which it holds.
    static @Nullable LocalDate lastDay(@Nullable LocalDate from, @Nullable LocalDate end) {
        if (end == null || end.equals(from)) {
            return end;
        }
        return end.minusDays(1);
    }
}
