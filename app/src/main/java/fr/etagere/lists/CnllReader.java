package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.rows.JsonRows;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import java.util.ArrayList;

/// The companies of CNLL that sell services for software of the SILL (`prestataires-sill.json`).
///
/// Shape: `[{nom, sill_id, prestataires: [{nom, siren, url}]}]`. A company whose SIREN is wrong is kept without
/// it: its name and page still say who it is.
final class CnllReader implements ListReader {

    @Override
    public Read<Rows> read(byte[] bytes) {
        return ListText.read(bytes, text -> CardRows.ofArray(text, JsonRows.Place.ROOT, CnllReader::card));
    }

    private static Card card(Row row) {
        String id = row.key("sill_id");
        var companies = new ArrayList<Card.Company>();
        for (Row company : row.rows("prestataires")) {
            String name = Companies.named(company, "nom");
            String siren = Identifiers.siren(company, "siren");
            String url = Addresses.web(company, "url");
            if (name != null) {
                companies.add(new Card.Company(name, siren, url));
            }
        }
        return Card.of(id, row.name("nom"))
                .identifier("sill", id)
                .companies(companies)
                .build();
    }
}
