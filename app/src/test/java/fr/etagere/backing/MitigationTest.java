package fr.etagere.backing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What counts as lessening an exposure: only what evidence says, on the day.
class MitigationTest {

    private static final Materials MATERIALS = Materials.at(Path.of(System.getProperty("etagere.root")));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static List<Mitigation> of(String id, Materials materials, LocalDate day) {
        Catalogue catalogue = Catalogue.load(materials);
        Entry entry = catalogue.entry(id).orElseThrow();
        return Mitigation.of(List.of(entry), catalogue, day);
    }

    private static Materials with(String from, String to) {
        String path = "catalogue/clouds.yaml";
        String text = new String(MATERIALS.bytes(path), StandardCharsets.UTF_8);
        String changed = text.replace(from, to);
        assertThat(changed).isNotEqualTo(text);
        return MATERIALS.with(path, changed.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aQualificationCountsFromItsFirstDayToItsLast() {
        assertThat(of("ovh-hosted-private-cloud", MATERIALS, LocalDate.of(2026, 12, 29)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Mitigation.Kind.QUALIFICATION);
                    assertThat(one.retrieved()).isEqualTo("2026-11-21");
                    assertThat(one.source()).contains("SecNumCloud");
                });
        assertThat(of("ovh-hosted-private-cloud", MATERIALS, LocalDate.of(2026, 12, 30)))
                .isEmpty();
    }

    @Test
    void keysCountOnlyWhenAnEvidenceSaysThatTheCustomerHoldsThem() {
        String line = "decision: \"2279\", perimeter: Hosted Private Cloud (VMware)}\n";
        String claims =
                "claims: [functions, qualification, layers], source: anssi-catalogue-2026-09, retrieved: 2026-11-21,"
                        + " status: EVIDENCED, confidence: MEDIUM, expires: 2026-12-29}";
        Materials unproven = with(line, line + "  customerHeldKeys: true\n");
        assertThat(of("ovh-hosted-private-cloud", unproven, DAY))
                .extracting(Mitigation::kind)
                .containsExactly(Mitigation.Kind.QUALIFICATION);
        Materials proven = unproven.with(
                "catalogue/clouds.yaml",
                new String(unproven.bytes("catalogue/clouds.yaml"), StandardCharsets.UTF_8)
                        .replace(claims, claims.replace("layers]", "layers, customerHeldKeys]"))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(of("ovh-hosted-private-cloud", proven, DAY))
                .extracting(Mitigation::kind)
                .containsExactly(Mitigation.Kind.QUALIFICATION, Mitigation.Kind.CUSTOMER_HELD_KEYS);
    }

    @Test
    void aDecisionWhoseNumberNobodyNotedIsSaidSo() {
        Mitigation one = of("worldline-secured-iaas", MATERIALS, DAY).getFirst();

        assertThat(BackedWords.mitigation(one, Texts.of(Lang.FR)))
                .contains("numéro de décision non relevé")
                .doesNotContain("n° —");
        assertThat(BackedWords.mitigation(
                        of("ovh-hosted-private-cloud", MATERIALS, DAY).getFirst(), Texts.of(Lang.EN)))
                .contains("decision no. 2279");
    }

    @Test
    void aContestedQualificationIsNone() {
        assertThat(of("ovh-hosted-private-cloud", with("status: EVIDENCED", "status: CONTESTED"), DAY))
                .isEmpty();
    }
}
