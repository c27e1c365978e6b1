package fr.etagere.bom;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What relationships between SPDX elements mean for us (SPDX 2.3 clause 11, SPDX 3.0 RelationshipType). Those that say
/// nothing of what is needed are counted and left.
final class SpdxRelations {

    /// @param forward whether the first needs the second
    /// @param certain false for what is only needed to build, to test, or by choice
    private record Meaning(boolean forward, boolean certain) {}

    private static final Meaning NEEDS = new Meaning(true, true);
    private static final Meaning NEEDED_BY = new Meaning(false, true);
    private static final Meaning MAY_NEED = new Meaning(true, false);
    private static final Meaning MAY_BE_NEEDED_BY = new Meaning(false, false);

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("CONTAINS", NEEDS),
            Map.entry("CONTAINED_BY", NEEDED_BY),
            Map.entry("DEPENDS_ON", NEEDS),
            Map.entry("DEPENDENCY_OF", NEEDED_BY),
            Map.entry("RUNTIME_DEPENDENCY_OF", NEEDED_BY),
            Map.entry("PROVIDED_DEPENDENCY_OF", NEEDED_BY),
            Map.entry("STATIC_LINK", NEEDS),
            Map.entry("DYNAMIC_LINK", NEEDS),
            Map.entry("HAS_PREREQUISITE", NEEDS),
            Map.entry("PREREQUISITE_FOR", NEEDED_BY),
            Map.entry("BUILD_DEPENDENCY_OF", MAY_BE_NEEDED_BY),
            Map.entry("DEV_DEPENDENCY_OF", MAY_BE_NEEDED_BY),
            Map.entry("TEST_DEPENDENCY_OF", MAY_BE_NEEDED_BY),
            Map.entry("OPTIONAL_DEPENDENCY_OF", MAY_BE_NEEDED_BY),
            Map.entry("OPTIONAL_COMPONENT_OF", MAY_BE_NEEDED_BY),
            Map.entry("BUILD_TOOL_OF", MAY_BE_NEEDED_BY),
            Map.entry("DEV_TOOL_OF", MAY_BE_NEEDED_BY),
            Map.entry("TEST_TOOL_OF", MAY_BE_NEEDED_BY),
            Map.entry("contains", NEEDS),
            Map.entry("dependsOn", NEEDS),
            Map.entry("hasStaticLink", NEEDS),
            Map.entry("hasDynamicLink", NEEDS),
            Map.entry("hasPrerequisite", NEEDS),
            Map.entry("hasProvidedDependency", NEEDS),
            Map.entry("hasOptionalDependency", MAY_NEED),
            Map.entry("hasOptionalComponent", MAY_NEED),
            Map.entry("usesTool", MAY_NEED));

    private SpdxRelations() {}

    /// @param building whether the relationship only holds while the first is built, developed or tested
    static void add(
            @Nullable String from, @Nullable String type, @Nullable String to, boolean building, Inventory into) {
        if (from == null || type == null || to == null) {
            into.tally.add(Rule.VALUE_UNREADABLE);
        } else if (type.equalsIgnoreCase("DESCRIBES")) {
            into.described.add(to);
        } else if (type.equals("DESCRIBED_BY")) {
            into.described.add(from);
        } else if (MEANINGS.get(type) instanceof Meaning meaning) {
            boolean certain = meaning.certain() && !building;
            if (!certain) {
                into.tally.add(Rule.LINK_BUILD);
            }
            into.link(meaning.forward() ? from : to, meaning.forward() ? to : from, certain);
        } else {
            into.tally.add(Rule.LINK_IGNORED);
        }
    }
}
