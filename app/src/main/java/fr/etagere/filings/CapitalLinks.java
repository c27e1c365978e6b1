package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.ownership.LegalEntity.Standing;
import fr.etagere.ownership.Share;
import fr.etagere.rows.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The shareholders and the subsidiaries of one company, at the end of one year.
///
/// @param source id of the source
/// @param declarant whose declaration it is
/// @param end last day of the year declared
record CapitalLinks(String source, EntityId declarant, LocalDate end) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /// @return null when the row does not say who the other end is; otherwise good as far as the row has no fault
    LinkLines.@Nullable Line shareholder(Row row) {
        String type = row.name("type");
        return switch (type) {
            case "personne_physique" -> {
                row.odd("personne_physique_attributes", "person-left-out");
                LegalEntity person =
                        described(local("personne-" + row.findings().number()), "", Kind.PERSON, null);
                yield line(row, person, person.id(), declarant, "pourcentage");
            }
            case "personne_morale" -> {
                LegalEntity company = company(row, row.row("personne_morale_attributes"));
                yield line(row, company, company.id(), declarant, "pourcentage");
            }
            case "" -> null;
            default -> {
                row.fault("type", "holder-kind");
                yield null;
            }
        };
    }

    LinkLines.Line subsidiary(Row row) {
        LegalEntity company = company(row, row);
        return line(row, company, declarant, company.id(), "pourcentage_detention");
    }

    private LegalEntity company(Row row, Row attributes) {
        EntityId id = Identifiers.siren(attributes, "siren");
        String name = attributes.label("denomination");
        if (id == null && name == null) {
            row.fault("denomination", "text-missing");
        }
        String written = Objects.requireNonNullElse(name, "");
        return described(
                id == null ? local(written) : id,
                written,
                Kind.UNKNOWN,
                row.row("adresse").label("pays"));
    }

    private EntityId local(String what) {
        return new EntityId(EntityId.LOCAL, source + ":" + declarant.value() + ":" + what);
    }

    private LegalEntity described(EntityId id, String name, Kind kind, @Nullable String country) {
        String known = country == null || !COUNTRY.matcher(country).matches() ? null : country;
        return new LegalEntity(
                id,
                List.of(),
                name,
                List.of(),
                kind,
                Standing.UNKNOWN,
                null,
                known == null ? List.of() : List.of(new Seat(SeatKind.LEGAL, known, null, null)),
                null,
                source,
                end);
    }

    private LinkLines.Line line(Row row, LegalEntity end, EntityId holder, EntityId held, String field) {
        BigDecimal percent = Percentage.of(row, field);
        var link = new Holding(
                holder,
                held,
                Holding.Kind.SHARES,
                percent == null ? Share.UNKNOWN : Percentage.exactly(percent),
                Share.UNKNOWN,
                null,
                null,
                false,
                source,
                this.end);
        return new LinkLines.Line(row.findings().number(), row.findings().raw(), link, List.of(end));
    }
}
