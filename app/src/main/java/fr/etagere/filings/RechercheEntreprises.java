package fr.etagere.filings;

import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import fr.etagere.rows.RefusedText;
import fr.etagere.rows.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How the API Recherche d'entreprises (DINUM, open, without a key) is asked about a company. The rates are those of
/// its OpenAPI of July 2026, which also asks for an explicit `User-Agent`.
public final class RechercheEntreprises {

    /// `servers[0]` of its OpenAPI, and the path of the search.
    public static final String ADDRESS = "https://recherche-entreprises.api.gouv.fr/search";

    /// Seven requests a second for one address.
    public static final Duration BETWEEN =
            Duration.ofNanos(Duration.ofSeconds(1).toNanos() / 7 + 1);

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;
    private static final int RESULTS = 10;
    private static final Pattern NUMBER = Pattern.compile("[0-9\\s\u00a0\u202f]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");

    private RechercheEntreprises() {}

    /// The legal units of an answer, in its order; empty when it is none that can be read.
    public static List<LegalEntity> units(byte[] answer) throws IOException {
        var found = new Draft();
        var units = new ArrayList<LegalEntity>();
        try (var text = FilingText.of(new ByteArrayInputStream(answer))) {
            new RechercheReader().read(text, "answer", found, new Unheard());
        } catch (RefusedText refused) {
            return List.of();
        }
        found.handOver(new Filings() {
            @Override
            public void entity(LegalEntity entity) {
                if (entity.legalForm() != null || entity.standing() != LegalEntity.Standing.UNKNOWN) {
                    units.add(entity);
                }
            }

            @Override
            public void holding(Holding holding) {
                // Only the units are asked for.
            }

            @Override
            public void gap(ParentGap gap) {
                // An answer holds none.
            }
        });
        return units;
    }

    /// The account of the import tells of these rows; here they are passed over.
    private static final class Unheard implements RowSink {

        @Override
        public void rejected(Rejected row) {}

        @Override
        public void odd(Rejected row) {}
    }

    /// Whether the API would take it: between 3 and 200 characters.
    public static boolean asks(String question) {
        return question.strip().length() >= SHORTEST && question.strip().length() <= LONGEST;
    }

    /// The address of the answer: the first ten companies of that name, or the one of that SIREN or SIRET, without what
    /// is of no use here (accounts, establishments).
    ///
    /// @param address of the search, [#ADDRESS] or another that answers alike
    public static String address(String address, String question) {
        String asked = NUMBER.matcher(question).matches()
                ? SPACES.matcher(question).replaceAll("")
                : SPACES.matcher(question.strip()).replaceAll(" ");
        return address
                + (address.indexOf('?') < 0 ? "?" : "&")
                + "q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)
                + "&minimal=true&include=complements,dirigeants,siege&page=1&per_page=" + RESULTS;
    }
}
