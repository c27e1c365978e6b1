package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.Standing;
import fr.etagere.ownership.Share;
import fr.etagere.rows.Row;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The legal persons among the `dirigeants` of a unit. An office is no capital; a partner answerable for all debts
/// holds a part that nobody publishes; an auditor runs nothing. Natural persons are passed over unread.
///
/// @param source id of the source
/// @param unit the one they run
record RechercheOffices(
        String source, EntityId unit, @Nullable LocalDate recorded) {

    /// Beginnings of the roles (`qualite`) of the RNE, in small letters.
    private static final List<String> AUDITORS = List.of("commissaire aux comptes", "commissaire aux apports");

    private static final List<String> PARTNERS = List.of("associé indéfiniment", "associé commandité");
    private static final String OTHER = "Autre";
    private static final String LEGAL_PERSON = "personne morale";
    private static final String NATURAL_PERSON = "personne physique";

    void read(Row row, Filings into) {
        Set<Holding> said = new HashSet<>();
        for (Row officer : row.rows("dirigeants")) {
            String type = officer.label("type_dirigeant");
            if (LEGAL_PERSON.equals(type)) {
                Holding link = link(officer);
                if (link != null && said.add(link)) {
                    name(officer, link.holder(), into);
                    into.holding(link);
                }
            } else if (!NATURAL_PERSON.equals(type)) {
                officer.odd("type_dirigeant", "officer-kind");
            }
        }
    }

    private @Nullable Holding link(Row officer) {
        String role = officer.label("qualite");
        if (role == null || role.equals(OTHER)) {
            officer.odd("qualite", "officer-role-missing");
            return null;
        }
        String plain = role.toLowerCase(Locale.FRENCH);
        if (AUDITORS.stream().anyMatch(plain::startsWith)) {
            return null;
        }
        EntityId holder = holder(officer);
        if (holder == null) {
            return null;
        }
        Holding.Kind kind = PARTNERS.stream().anyMatch(plain::startsWith) ? Holding.Kind.SHARES : Holding.Kind.OFFICE;
        return new Holding(holder, unit, kind, Share.UNKNOWN, Share.UNKNOWN, null, null, false, source, recorded);
    }

    /// A legal person without a SIREN is most often a foreign one: it keeps its name, which means nothing elsewhere.
    private @Nullable EntityId holder(Row officer) {
        String siren = officer.label("siren");
        if (siren != null) {
            if (Identifiers.isSiren(siren)) {
                return EntityId.siren(siren);
            }
            officer.odd("siren", "siren-key");
            return null;
        }
        String name = RechercheResult.published(officer, "denomination");
        if (name == null) {
            officer.odd("denomination", "officer-unnamed");
            return null;
        }
        return new EntityId(EntityId.LOCAL, source + ":" + unit.value() + ":" + name);
    }

    private void name(Row officer, EntityId id, Filings into) {
        String name = RechercheResult.published(officer, "denomination");
        if (name != null) {
            into.entity(new LegalEntity(
                    id,
                    List.of(),
                    name,
                    List.of(),
                    Kind.UNKNOWN,
                    Standing.UNKNOWN,
                    null,
                    List.of(),
                    null,
                    source,
                    null));
        }
    }
}
