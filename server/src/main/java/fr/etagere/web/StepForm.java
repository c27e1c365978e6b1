package fr.etagere.web;

import fr.etagere.records.Step;
import java.util.List;

/// The questions of a step, by group.
///
/// @param step the step it fills
record StepForm(Step step, List<Group> groups) {

    /// Questions that belong together.
    ///
    /// @param key of the texts: `group.<key>` and `group.<key>.help`
    /// @param rules the rules that read the answers, whose text is one click away
    record Group(String key, List<String> rules, List<Field> fields) {}

    private static final List<String> TEAM = List.of("FULL", "PARTIAL", "NONE");

    /// What is needed. The paths are those of the published format of a need.
    static final StepForm NEED = new StepForm(
            Step.NEED,
            List.of(
                    new Group(
                            "need",
                            List.of("BESOIN-RESULTAT", "BESOIN-MARQUE"),
                            List.of(
                                    new Field.Line("/title", 300),
                                    new Field.Text("/summary", 10_000),
                                    new Field.Rows(
                                            "/functions",
                                            List.of(
                                                    new Field.Line("/name", 200),
                                                    new Field.Pick("/essential", List.of("true", "false"))),
                                            false),
                                    new Field.Rows(
                                            "/results",
                                            List.of(
                                                    new Field.Line("/indicator", 500),
                                                    new Field.Line("/target", 500),
                                                    new Field.Line("/measure", 500)),
                                            false))),
                    new Group(
                            "users",
                            List.of(),
                            List.of(new Field.Whole("/users/count"), new Field.Line("/users/description", 1_000))),
                    new Group(
                            "money",
                            List.of("PROCEDURE-SEUIL"),
                            List.of(
                                    new Field.Money("/value/perYear"),
                                    new Field.Money("/value/total"),
                                    new Field.Money("/value/options"),
                                    new Field.Whole("/duration/months"),
                                    new Field.Whole("/duration/renewals"),
                                    new Field.Money("/project/costInclTax"))),
                    new Group(
                            "when",
                            List.of(),
                            List.of(
                                    new Field.Day("/wantedOn"),
                                    new Field.Line("/existingContract/name", 300),
                                    new Field.Line("/existingContract/supplier", 300),
                                    new Field.Day("/existingContract/endsOn"))),
                    new Group(
                            "ours",
                            List.of("MODE-COMPOSANT"),
                            List.of(
                                    new Field.YesNo("/mastery/required"),
                                    new Field.Text("/mastery/reason", 2_000),
                                    new Field.Pick("/team", TEAM),
                                    new Field.YesNo("/innovative"),
                                    new Field.YesNo("/exclusiveRights"),
                                    new Field.Text("/brandJustification", 2_000)))));

    /// What the data are, and where they would be held.
    static final StepForm DATA = new StepForm(
            Step.DATA,
            List.of(
                    new Group(
                            "secrets",
                            List.of("DONNEES-C1"),
                            List.of(
                                    new Field.Rows(
                                            "/data/protectedSecrets",
                                            List.of(new Field.Line("/article", 200), new Field.Line("/what", 500)),
                                            true),
                                    new Field.YesNo("/data/essentialMissions"))),
                    new Group(
                            "harms",
                            List.of("DONNEES-C2"),
                            List.of(
                                    new Field.YesNo("/data/harms/publicOrder"),
                                    new Field.YesNo("/data/harms/publicSecurity"),
                                    new Field.YesNo("/data/harms/healthOrLife"),
                                    new Field.YesNo("/data/harms/intellectualProperty"))),
                    new Group(
                            "kinds",
                            List.of("DONNEES-PERSONNELLES", "DONNEES-SANTE"),
                            List.of(
                                    new Field.YesNo("/data/personal"),
                                    new Field.YesNo("/data/health"),
                                    new Field.YesNo("/data/classified"))),
                    new Group(
                            "hosting",
                            List.of("DONNEES-REGIME", "DONNEES-SUITE"),
                            List.of(
                                    new Field.Pick("/hosting/kind", List.of("INTERNAL", "PRIVATE_CLOUD", "OPEN")),
                                    new Field.Pick("/hosting/layer", List.of("IAAS", "CAAS", "PAAS", "SAAS")),
                                    new Field.YesNo("/hosting/engagedBefore"),
                                    new Field.YesNo("/hosting/qualifiedOffer")))));
}
