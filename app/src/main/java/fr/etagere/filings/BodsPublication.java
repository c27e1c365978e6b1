package fr.etagere.filings;

import fr.etagere.ownership.FilingSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Who publishes statements of BODS, when, and from which sources.
record BodsPublication(String publisher, LocalDate date) {

    private static final String VERSION = "0.4";

    ObjectNode details() {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.put("publicationDate", date.toString());
        details.put("bodsVersion", VERSION);
        details.putObject("publisher").put("name", publisher);
        return details;
    }

    /// The day on which the source said it, as far as anybody knows.
    LocalDate stated(@Nullable LocalDate recorded, @Nullable FilingSource cited) {
        if (recorded != null) {
            return recorded;
        }
        if (cited == null) {
            return date;
        }
        return cited.published() == null ? cited.retrieved() : cited.published();
    }

    ObjectNode source(FilingSource cited) {
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        source.putArray("type").add(type(cited.kind()));
        source.put("description", "%s (%s, SHA-256 %s)".formatted(cited.title(), cited.from(), cited.sha256()));
        source.put("retrievedAt", cited.retrieved().toString());
        return source;
    }

    /// GLEIF and SIRENE are registers; figures that companies declare, to a tax office or to us, are what they declare.
    private static String type(String kind) {
        return switch (kind) {
            case "recherche-entreprises" -> "officialRegister";
            case "liens-capitalistiques" -> "selfDeclaration";
            default -> kind.startsWith("gleif-") ? "officialRegister" : "thirdParty";
        };
    }
}
