package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.rows.CsvRows;
import fr.etagere.rows.JsonRows;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.List;

/// The accounts of public bodies on code forges (code.gouv.fr): the YAML that people maintain
/// (`comptes-organismes-publics.yml`, see {@link Forges}), or the JSON and CSV made from it
/// (`/data/organizations/{json,csv}/all.*`, Table Schema of December 2021): `login, description, name,
/// organization_url, avatar_url, website, location, email, is_verified, repositories_count, creation_date,
/// platform`.
///
/// A card has no place for: the picture, the place, the mail, the counts and the dates.
final class OrganisationsReader implements ListReader {

    private static final String ACCOUNT = "organization_url";

    @Override
    public Read<Rows> read(byte[] bytes) {
        return ListText.read(bytes, text -> {
            if (ListText.first(text) == '[') {
                return CardRows.ofArray(text, JsonRows.Place.ROOT, OrganisationsReader::card);
            }
            return CsvRows.has(ACCOUNT, text)
                    ? CardRows.ofTable(text, List.of("login", ACCOUNT), OrganisationsReader::card)
                    : yaml(bytes);
        });
    }

    private static Read<Rows> yaml(byte[] bytes) {
        if (bytes.length > StrictReader.MAX_BYTES) {
            return new Read.Refused<>(
                    List.of(Violation.ofFile("list-too-large", Integer.toString(StrictReader.MAX_BYTES >> 20))));
        }
        return switch (StrictReader.readParts(bytes)) {
            case Read.Refused<StrictReader.Parts>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<StrictReader.Parts>(StrictReader.Parts parts) -> {
                var rows = new CardRows(Forges::card);
                yield rows.after(new Forges(parts, rows).each());
            }
        };
    }

    private static Card card(Row row) {
        String account = Addresses.required(row, ACCOUNT);
        String login = row.name("login");
        String name = row.label("name");
        return Card.of(ListText.plain(account), name == null ? login : name)
                .website(Addresses.web(row, "website"))
                .fr(row.text("description"))
                .accounts(List.of(account))
                .build();
    }
}
