package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Elsewhere;
import fr.etagere.catalogue.Entry;
import fr.etagere.shared.Lang;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Entries of the shelf in the shape that the State list of free software publishes (SILL, `catalogi.json` v2). Keys
/// whose value the shelf does not know are left out, never filled.
public final class SillExport {

    private static final String SPDX_NONE = "NOASSERTION";

    /// Scheme of our own ids: what is read back is found again, whatever its shelf.
    private static final String OWN = "etagere";

    private static final Pattern ADDRESS = Pattern.compile("(?i)[(<]?\\b(?:https?://|www\\.)\\S+");

    private SillExport() {}

    /// Entries as the list.
    ///
    /// @param entries none for all free software of the shelf
    public static ArrayNode all(List<Entry> entries, Catalogue catalogue) {
        List<Entry> chosen = entries.isEmpty()
                ? catalogue.entries().stream()
                        .filter(entry -> entry.shelf() == Entry.Shelf.FREE_SOFTWARE)
                        .toList()
                : entries;
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        chosen.forEach(entry -> list.add(of(entry, catalogue)));
        return list;
    }

    /// One entry as an element of the list.
    public static ObjectNode of(Entry entry, Catalogue catalogue) {
        Elsewhere listed = entry.listed();
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("variant", "public");
        one.put("id", number(entry));
        one.put("name", entry.name());
        ObjectNode description = one.putObject("description");
        description.put("fr", entry.fr());
        description.put("en", entry.en());
        one.put("license", entry.licence() == null ? SPDX_NONE : entry.licence());
        one.put("isLibreSoftware", entry.shelf() == Entry.Shelf.FREE_SOFTWARE || entry.licence() != null);
        one.put("isStillInObservation", listed.standing() == Card.Standing.OBSERVED);
        if (listed.website() != null) {
            one.put("url", listed.website());
        }
        if (entry.repository() != null) {
            one.put("codeRepositoryUrl", entry.repository());
        }
        ArrayNode categories = one.putArray("applicationCategories");
        entry.functions()
                .forEach(function ->
                        categories.add(catalogue.vocabulary().label(function).in(Lang.FR)));
        ArrayNode keywords = one.putArray("keywords");
        listed.purposes().stream()
                .map(SillExport::withoutAddresses)
                .filter(purpose -> !purpose.isEmpty())
                .distinct()
                .forEach(keywords::add);
        ArrayNode providers = one.putArray("providers");
        listed.companies().forEach(company -> providers.addObject().put("name", company.name()));
        ArrayNode identifiers = one.putArray("identifiers");
        identify(identifiers, OWN, entry.id());
        listed.identifiers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(id -> identify(identifiers, id.getKey(), id.getValue()));
        ArrayNode instances = one.putArray("instances");
        listed.usedBy().forEach(use -> {
            ObjectNode instance = instances.addObject();
            instance.put("organization", use.by());
            if (use.audience() != null) {
                instance.put("targetAudience", use.audience());
            }
            if (use.url() != null) {
                instance.put("publicUrl", use.url());
            }
        });
        return one;
    }

    /// Lists write what a service is for with the address of the service, which is no keyword.
    private static String withoutAddresses(String purpose) {
        return ADDRESS.matcher(purpose).replaceAll(" ").strip().replaceAll("\\s+", " ");
    }

    /// An identifier as the list writes it: which list it is of stands in `subjectOf`.
    private static void identify(ArrayNode identifiers, String scheme, String id) {
        identifiers
                .addObject()
                .put("@type", "PropertyValue")
                .put("name", scheme)
                .put("value", id)
                .putObject("subjectOf")
                .put("@type", "WebSite")
                .put("additionalType", scheme);
    }

    /// Its number in the State list, else one far above any of them, stable for our id, which our reader takes for no
    /// number of the State list.
    private static int number(Entry entry) {
        String sill = entry.listed().identifiers().get("sill");
        return sill != null && sill.matches("\\d{1,9}")
                ? Integer.parseInt(sill)
                : SillJson.NOT_A_NUMBER_OF_THE_LIST + (entry.id().hashCode() & SillJson.SPREAD);
    }
}
