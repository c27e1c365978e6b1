package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Entry.Qualification.State;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cloud services qualified SecNumCloud, or on the way to be. ANSSI publishes a PDF catalogue: this table is what
/// somebody copied from it.
///
/// Columns: `prestataire, service, type` (IaaS, PaaS, CaaS, SaaS, separated by semicolons), `qualifie_du,
/// qualifie_au, decision_anssi, statut` (`qualifie` or `en_cours`), `constate_le, fiabilite`, and `referentiel`
/// when the copy says under which version of the referential. Without it the version is not assumed.
///
/// A card has no place for: the day of the copy and how far it is trusted, which belong to the import.
final class SecNumCloudReader implements ListReader {

    private static final List<String> COLUMNS =
            List.of("prestataire", "service", "type", "qualifie_du", "qualifie_au", "statut");
    private static final Set<String> LAYERS = Set.of("IAAS", "PAAS", "CAAS", "SAAS");
    private static final Pattern SEPARATORS = Pattern.compile("[;,/+]");
    private static final Pattern VERSION = Pattern.compile("([0-9])\\.([0-9])");

    @Override
    public Read<Rows> read(byte[] bytes) {
        return ListText.read(bytes, text -> CardRows.ofTable(text, COLUMNS, SecNumCloudReader::card));
    }

    /// A service is qualified, not a company: the service is the perimeter.
    private static Card card(Row row) {
        String provider = row.name("prestataire");
        String service = row.label("service");
        Entry.Qualification qualification = qualification(row, service);
        return Card.of(service == null ? provider : provider + "/" + service, service == null ? provider : service)
                .identifier("secnumcloud", qualification.decision())
                .shelf(Entry.Shelf.CLOUD)
                .provider(provider)
                .layers(layers(row))
                .qualification(qualification)
                .build();
    }

    private static Entry.Qualification qualification(Row row, @Nullable String service) {
        LocalDate from = row.day("qualifie_du");
        LocalDate to = row.day("qualifie_au");
        if (from != null && to != null && to.isBefore(from)) {
            row.fault("qualifie_au", "dates-reversed", from.toString());
        }
        return new Entry.Qualification(framework(row), state(row), from, to, row.id("decision_anssi"), service);
    }

    private static String framework(Row row) {
        String written = row.label("referentiel");
        if (written == null) {
            return "SECNUMCLOUD";
        }
        Matcher version = VERSION.matcher(written);
        if (!version.find()) {
            row.fault("referentiel", "value-unknown", "3.1, 3.2");
            return "SECNUMCLOUD";
        }
        return "SECNUMCLOUD_" + version.group(1) + "_" + version.group(2);
    }

    private static State state(Row row) {
        String written = row.label("statut");
        return switch (written == null ? "" : ListText.plain(written)) {
            case "qualifie", "qualifié", "qualifiee", "qualifiée" -> State.QUALIFIED;
            case "en_cours", "en cours" -> State.IN_PROGRESS;
            default -> {
                row.fault("statut", "value-unknown", "qualifie, en_cours");
                yield State.IN_PROGRESS;
            }
        };
    }

    private static List<String> layers(Row row) {
        String written = row.label("type");
        if (written == null) {
            return List.of();
        }
        List<String> layers = Stream.of(SEPARATORS.split(written))
                .map(layer -> layer.strip().toUpperCase(Locale.ROOT))
                .filter(layer -> !layer.isEmpty())
                .distinct()
                .toList();
        if (!LAYERS.containsAll(layers)) {
            row.fault("type", "value-unknown", "IaaS, PaaS, CaaS, SaaS");
        }
        return layers;
    }
}
