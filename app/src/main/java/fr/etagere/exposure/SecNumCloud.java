package fr.etagere.exposure;

import fr.etagere.ownership.Described;
import fr.etagere.ownership.ForeignHoldings;
import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Status;
import java.time.LocalDate;
import java.util.List;

/// Chapter 19.6 of SecNumCloud 3.2 (ANSSI, 8 March 2022) before a legal entity: what registers let one say of each
/// paragraph. The referential qualifies a service and ANSSI alone answers; this prepares the question.
///
/// @param from first day of the referential's version
/// @param source id of the text in `doctrine/ownership/sources.yaml`
/// @param paragraphs in the order of the text
public record SecNumCloud(
        LocalDate from, String source, Status status, LocalDate lastChecked, List<Paragraph> paragraphs) {

    /// Path among the materials.
    public static final String PATH = Exposures.FOLDER + "/secnumcloud.yaml";

    static final String EACH = "secNumCloudEach";
    static final String TOGETHER = "secNumCloudTogether";

    public SecNumCloud {
        paragraphs = List.copyOf(paragraphs);
    }

    /// How a paragraph is judged.
    public enum Kind {
        SEATS,
        SHARES,
        RIGHTS,
        /// No register says it.
        DOCUMENT
    }

    /// @param ask the document that would settle it
    public record Paragraph(String id, Kind kind, String fr, String en, Bilingual ask) {
        public Bilingual text() {
            return new Bilingual(fr, en);
        }
    }

    /// Reads `secnumcloud.yaml`; a fault in it is ours.
    public static SecNumCloud of(Materials materials) {
        return Json.mapper().treeToValue(materials.tree(PATH), SecNumCloud.class);
    }

    /// Each paragraph on a day.
    ///
    /// @param holdings of the same entity, counted from outside `union` on that day
    /// @throws IllegalArgumentException when the parameters lack a share in force on that day
    public SecNumCloudAnswer of(
            Described entity,
            ForeignHoldings holdings,
            EuropeanUnion union,
            OwnershipParameters parameters,
            LocalDate asOf) {
        var judging = new SecNumCloudJudging(
                entity,
                holdings,
                union.countries(asOf),
                share(parameters, EACH, asOf),
                share(parameters, TOGETHER, asOf));
        return new SecNumCloudAnswer(
                holdings.id(),
                holdings.name(),
                asOf,
                paragraphs.stream().map(judging::judge).toList(),
                share(parameters, EACH, asOf),
                share(parameters, TOGETHER, asOf),
                holdings.gaps());
    }

    private static int share(OwnershipParameters parameters, String id, LocalDate asOf) {
        return parameters
                .parameter(id)
                .on(asOf)
                .map(OwnershipParameters.Dated::share)
                .orElseThrow(() -> new IllegalArgumentException(id + " has no value on " + asOf));
    }
}
