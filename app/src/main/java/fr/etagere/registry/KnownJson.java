package fr.etagere.registry;

import fr.etagere.backing.BackedJson;
import fr.etagere.backing.Mitigation;
import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.ownership.CloseLinks;
import fr.etagere.ownership.Controllers;
import fr.etagere.ownership.IntegratedStakes;
import fr.etagere.supplier.CloseLinksJson;
import fr.etagere.supplier.ControllersJson;
import fr.etagere.supplier.ExposureJson;
import fr.etagere.supplier.IntegratedJson;
import fr.etagere.supplier.SecNumCloudJson;
import fr.etagere.supplier.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The answers on an entity, for programs: the same on the command line and over HTTP. Not safe
/// for use by several threads.
public final class KnownJson {

    private final Known known;
    private final Shown shown;

    /// @param shown whether natural persons are named
    public KnownJson(Known known, Shown shown) {
        this.known = known;
        this.shown = shown;
    }

    /// For what goes round: natural persons are counted and not named.
    public static KnownJson withoutPersons(Known known) {
        return new KnownJson(known, Shown.withoutPersons(known.ownership()));
    }

    /// Who it is, as each source says it.
    public ObjectNode entity() {
        return new DescribedJson(known.described(), shown, known.person() && shown != Shown.ALL).node(known.sources());
    }

    /// `docs/schemas/controllers.schema.json`.
    public ObjectNode of(Controllers controllers) {
        return new ControllersJson(known.graph(), shown).of(controllers);
    }

    /// `docs/schemas/integrated-ownership.schema.json`.
    ///
    /// @param above null when that was not asked
    /// @param below null when that was not asked
    public ObjectNode of(@Nullable IntegratedStakes above, @Nullable IntegratedStakes below) {
        return new IntegratedJson(known.graph(), known.ownership(), shown).of(known.best(), known.day(), above, below);
    }

    /// `docs/schemas/close-links.schema.json`.
    public ObjectNode of(CloseLinks links) {
        return new CloseLinksJson(known.graph(), known.ownership(), shown)
                .of(known.best(), known.day(), known.ownership().thresholds().closeLink(), links);
    }

    /// `docs/schemas/exposure.schema.json`.
    public ObjectNode of(Exposure exposure, List<Mitigation> mitigations) {
        ObjectNode answer = new ExposureJson(known.graph(), shown).of(exposure);
        ArrayNode all = answer.putArray("mitigations");
        mitigations.forEach(one -> all.add(BackedJson.mitigation(one)));
        return answer;
    }

    /// `docs/schemas/secnumcloud.schema.json`.
    public ObjectNode of(SecNumCloudAnswer answer) {
        return new SecNumCloudJson(known.graph(), shown).of(answer);
    }
}
