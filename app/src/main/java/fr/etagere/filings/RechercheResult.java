package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.ownership.LegalEntity.Standing;
import fr.etagere.rows.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One result of Recherche d'entreprises: a legal unit of the SIRENE register and the legal persons that run it. No
/// natural person is kept, save the one who is the unit: a sole trader, by the name that INSEE publishes, without a
/// town.
///
/// @param source id of the source
record RechercheResult(String source) implements RowReader {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}");
    private static final Pattern WITHHELD = Pattern.compile("\\[.*]");

    /// Legal category of INSEE (2022) for sole traders.
    private static final String SOLE_TRADER = "1000";

    /// Categories whose law is foreign: 31 and 32, foreign companies registered in France or not.
    private static final Set<String> FOREIGN = Set.of("31", "32");

    private static final String FRANCE = "FR";

    @Override
    public void read(Row row, Filings into) {
        EntityId id = siren(row);
        String form = form(row);
        boolean person = SOLE_TRADER.equals(form);
        String status = row.label("statut_diffusion");
        var names = new RechercheNames(row);
        boolean hidden = person && status != null && !status.equals("O");
        if (hidden && !names.name().isEmpty()) {
            row.odd("statut_diffusion", "name-withheld");
        }
        Row siege = row.row("siege");
        Seat seat = seat(siege, person);
        LocalDate recorded = recorded(row);
        var entity = new LegalEntity(
                id,
                headOffice(siege, id),
                hidden ? "" : names.name(),
                person ? List.of() : names.others(),
                kind(row, form),
                standing(row),
                jurisdiction(form, seat),
                seat == null ? List.of() : List.of(seat),
                form,
                source,
                recorded);
        into.entity(entity);
        new RechercheOffices(source, id, recorded).read(row, into);
    }

    /// What INSEE or a person withholds is written between brackets: `[ND]`, `[NON-DIFFUSIBLE]`.
    static @Nullable String published(Row row, String field) {
        String text = row.label(field);
        return text == null || WITHHELD.matcher(text).matches() ? null : text;
    }

    static boolean withheld(Row row, String field) {
        return row.value(field).isString()
                && WITHHELD.matcher(row.value(field).asString()).matches();
    }

    /// A moment of the API has no offset: it is the hour of Paris.
    private static @Nullable LocalDate recorded(Row row) {
        String moment = row.label("date_mise_a_jour");
        LocalDate day = moment == null ? null : Days.ofMoment(moment);
        if (moment != null && day == null) {
            row.fault("date_mise_a_jour", "date-does-not-exist");
        }
        return day;
    }

    private static EntityId siren(Row row) {
        String siren = row.name("siren");
        if (!siren.isEmpty() && !Identifiers.isSiren(siren)) {
            row.fault("siren", "siren-check");
        }
        return EntityId.siren(siren);
    }

    private static @Nullable String form(Row row) {
        String form = row.label("nature_juridique");
        if (form != null && !FORM.matcher(form).matches()) {
            row.odd("nature_juridique", "legal-form");
            return null;
        }
        return form;
    }

    /// The head office's SIRET, which is the unit's SIREN and five digits.
    private static List<EntityId> headOffice(Row siege, EntityId unit) {
        String siret = published(siege, "siret");
        if (siret == null) {
            return List.of();
        }
        if (!Identifiers.isSiret(siret) || !siret.startsWith(unit.value())) {
            siege.odd("siret", "siret-check");
            return List.of();
        }
        return List.of(EntityId.siren(siret));
    }

    /// Of a sole trader, the head office is a home: only its country is kept.
    private static @Nullable Seat seat(Row siege, boolean person) {
        String abroad = siege.label("libelle_pays_etranger");
        if (abroad == null && !siege.has("code_pays_etranger")) {
            return siege.has("siret") ? french(siege, person) : null;
        }
        String country = abroad == null ? null : CountryNames.code(abroad);
        if (country == null) {
            siege.odd("libelle_pays_etranger", "country-name");
            return null;
        }
        return new Seat(SeatKind.LEGAL, country, null, null);
    }

    private static Seat french(Row siege, boolean person) {
        return person
                ? new Seat(SeatKind.LEGAL, FRANCE, null, null)
                : new Seat(
                        SeatKind.LEGAL, FRANCE, published(siege, "libelle_commune"), published(siege, "code_postal"));
    }

    private static @Nullable String jurisdiction(@Nullable String form, @Nullable Seat seat) {
        if (form == null) {
            return null;
        }
        if (!FOREIGN.contains(form.substring(0, 2))) {
            return FRANCE;
        }
        return seat == null || seat.country().equals(FRANCE) ? null : seat.country();
    }

    private static Kind kind(Row row, @Nullable String form) {
        Row complements = row.row("complements");
        // All three are read, so that a wrong type is told for each.
        boolean administration = complements.truth("est_administration");
        boolean listed = complements.truth("est_l100_3");
        boolean service = complements.truth("est_service_public");
        if (administration || listed || service) {
            return Kind.PUBLIC_BODY;
        }
        if (form == null) {
            return Kind.UNKNOWN;
        }
        // Level I of the legal categories: 1 natural persons, 3 foreign law, 5 and 6 companies, 7 and 4 public bodies.
        return switch (form.charAt(0)) {
            case '1' -> Kind.PERSON;
            case '3', '5', '6' -> Kind.COMPANY;
            case '4', '7' -> Kind.PUBLIC_BODY;
            default -> Kind.UNKNOWN;
        };
    }

    private static Standing standing(Row row) {
        String state = row.label("etat_administratif");
        return switch (state) {
            case "A" -> Standing.ACTIVE;
            case "C" -> Standing.CEASED;
            case null -> Standing.UNKNOWN;
            default -> {
                row.odd("etat_administratif", "standing-unknown");
                yield Standing.UNKNOWN;
            }
        };
    }
}
