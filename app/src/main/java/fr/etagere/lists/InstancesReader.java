package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import java.util.List;

/// Who runs what: the online services of administrations (`services.csv` of the SILL, 2022).
///
/// Columns: `id, agency_name, public_sector, agency_url, service_name, service_url, description, software_name,
/// software_sill_id, software_comptoir_id, publication_date, last_update_date, signup_scope, usage_scope,
/// signup_validation_method, content_moderation_method`. Two rows in five have no SILL number: the name of the
/// software is then all that tells it.
///
/// A card has no place for: the sector and site of the body, the name of the service, the dates,
/// the ways to validate and to moderate.
final class InstancesReader implements ListReader {

    private static final List<String> COLUMNS = List.of("id", "agency_name", "software_name", "service_url");

    @Override
    public Read<Rows> read(byte[] bytes) {
        return ListText.read(bytes, text -> CardRows.ofTable(text, COLUMNS, InstancesReader::card));
    }

    private static Card card(Row row) {
        String audience = row.label("signup_scope");
        var use = new Card.Use(
                row.name("agency_name"),
                Addresses.web(row, "service_url"),
                audience == null ? row.label("usage_scope") : audience);
        // What the service is for says what the software is for, which helps to know a software by its name.
        String purpose = row.label("description");
        return Card.of(row.key("id"), row.name("software_name"))
                .identifier("sill", row.number("software_sill_id"))
                .identifier("comptoir", row.number("software_comptoir_id"))
                .purposes(purpose == null ? List.of() : List.of(purpose))
                .usedBy(List.of(use))
                .build();
    }
}
