package fr.etagere.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A text is as sure in one file of `doctrine/ownership` as in the others, and as in the doctrine itself.
class OneStatusTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final Materials MATERIALS = Materials.at(ROOT, List.of(Exposures.FOLDER, "doctrine"));

    @Test
    void oneSourceOfLawHasOneStatusWhereverItIsCited() {
        Map<String, Set<Status>> statuses = statuses(MATERIALS);
        assertThat(statuses).containsKey("SECNUMCLOUD-3.2");
        assertThat(statuses)
                .allSatisfy((source, said) -> assertThat(said).as(source).hasSize(1));
    }

    @Test
    void twoStatusesOfOneSourceAreSeen() {
        String path = OwnershipParameters.FOLDER + "/parameters.yaml";
        String text = new String(MATERIALS.bytes(path), StandardCharsets.UTF_8);
        String changed = text.replaceFirst("SECNUMCLOUD-3.2], status: CERTAIN", "SECNUMCLOUD-3.2], status: TO_VERIFY");
        assertThat(changed).isNotEqualTo(text);
        Materials other = MATERIALS.with(path, changed.getBytes(StandardCharsets.UTF_8));
        assertThat(statuses(other).get("SECNUMCLOUD-3.2")).containsExactly(Status.CERTAIN, Status.TO_VERIFY);
    }

    /// Every status said of each source; a text that the doctrine cites too is known by its address.
    private static Map<String, Set<Status>> statuses(Materials materials) {
        var parameters = OwnershipParameters.of(materials);
        var said = new LinkedHashMap<String, Set<Status>>();
        var byAddress = new HashMap<String, List<String>>();
        for (OwnershipParameters.Source source : parameters.sources()) {
            add(said, source.id(), source.status());
            if (source.address() != null) {
                byAddress
                        .computeIfAbsent(source.address(), _ -> new ArrayList<>())
                        .add(source.id());
            }
        }
        for (OwnershipParameters.Parameter parameter : parameters.parameters()) {
            for (OwnershipParameters.Dated value : parameter.values()) {
                value.sources().forEach(id -> add(said, id, value.status()));
            }
        }
        SecNumCloud referential = SecNumCloud.of(materials);
        add(said, referential.source(), referential.status());
        for (JsonNode source : materials.tree("doctrine/sources.yaml")) {
            byAddress
                    .getOrDefault(source.path("address").asString(""), List.of())
                    .forEach(id ->
                            add(said, id, Status.valueOf(source.path("status").asString())));
        }
        return said;
    }

    private static void add(Map<String, Set<Status>> said, String source, Status status) {
        said.computeIfAbsent(source, _ -> EnumSet.noneOf(Status.class)).add(status);
    }
}
