package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.rows.JsonRows;
import fr.etagere.rows.Row;
import fr.etagere.rows.RowFindings;
import fr.etagere.rows.Shown;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Capital links of one company for one year, as API Entreprise gives them to public bodies (DGFIP, v3,
/// `liens_capitalistiques`): `{data: {capital: {actionnaires[]}, participations: {filiales[]}}}`. The answer does not
/// say whose it is: `siren` and `annee` stand beside `data`, or `params: {siren, year}` as in the published examples.
///
/// Access is restricted, and the answer holds personal data: what is kept is legal persons, their country, and figures.
/// A natural person counts as a holder without a name.
final class CapitalLinksReader implements FilingReader {

    private static final Pattern OF_A_ROW =
            Pattern.compile("^/(capital/actionnaires|participations/filiales)/[0-9]+(/|$)");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    @Override
    public Read<Counted> read(FilingText text, String source, Filings into, RowSink sink) throws IOException {
        var envelope = new Envelope();
        List<Violation> refusals =
                JsonRows.each(text.reader(), JsonRows.Place.in("data"), envelope::beside, row -> envelope.data = row);
        if (envelope.error != null) {
            return refused("liens-error", envelope.error);
        }
        if (!refusals.isEmpty()) {
            return new Read.Refused<>(refusals);
        }
        if (!envelope.faultsOfAll().isEmpty()) {
            return new Read.Refused<>(envelope.faultsOfAll());
        }
        String siren = envelope.siren;
        if (siren == null || !Identifiers.isSiren(siren)) {
            return refused("liens-siren");
        }
        if (envelope.year < FIRST_YEAR || envelope.year > LAST_YEAR) {
            return refused("liens-year");
        }
        LocalDate end = LocalDate.of(envelope.year, Month.DECEMBER, 31);
        var links = new CapitalLinks(source, EntityId.siren(siren), end);
        List<Row> shareholders = envelope.rows("capital", "actionnaires", 0);
        var lines = new LinkLines();
        var judging = new Judging(
                (row, _) -> {
                    boolean above = row.findings().number() <= shareholders.size();
                    lines.addSound(row, above ? links.shareholder(row) : links.subsidiary(row));
                },
                into,
                sink);
        shareholders.forEach(judging);
        envelope.rows("participations", "filiales", shareholders.size()).forEach(judging);
        return lines.after(judging.after(List.of(), end, siren), into, sink);
    }

    private static Read<Counted> refused(String code, String... arguments) {
        return new Read.Refused<>(List.of(Violation.ofFile(code, arguments)));
    }

    /// What stands in the answer and beside it, in any order.
    private static final class Envelope {

        private @Nullable Row data;
        private @Nullable String siren;
        private @Nullable String error;
        private int year;

        void beside(String name, JsonNode value) {
            switch (name) {
                case "siren" -> siren = value.asString("");
                case "annee", "year" -> year = value.asInt(0);
                case "params" -> {
                    siren = value.path("siren").asString("");
                    year = value.path("year").asInt(0);
                }
                case "errors" -> error = Shown.of(value.path(0).path("title").asString("?"));
                default -> {}
            }
        }

        private Stream<Violation> faults() {
            return data == null ? Stream.empty() : data.findings().faults().stream();
        }

        private static boolean within(Violation fault, String place) {
            return fault.path().equals(place) || fault.path().startsWith(place + "/");
        }

        /// What is wrong in the answer and in none of its rows.
        List<Violation> faultsOfAll() {
            return faults().filter(fault -> !OF_A_ROW.matcher(fault.path()).find())
                    .toList();
        }

        /// The elements of an array, each a row of its own; what is written in them about persons is never shown.
        ///
        /// @param before how many rows come before them
        List<Row> rows(String part, String member, int before) {
            var rows = new ArrayList<Row>();
            JsonNode array = data == null
                    ? JsonNodeFactory.instance.missingNode()
                    : data.value(part).path(member);
            for (int i = 0; i < array.size(); i++) {
                var findings = RowFindings.at(before + i + 1, 1, member + "[" + i + "]");
                if (!array.get(i).isObject()) {
                    findings.faultOfRow("object-expected");
                }
                String place = "/" + part + "/" + member + "/" + i;
                faults().filter(fault -> within(fault, place)).forEach(findings::fault);
                rows.add(new Row(findings, array.get(i)));
            }
            return rows;
        }
    }
}
