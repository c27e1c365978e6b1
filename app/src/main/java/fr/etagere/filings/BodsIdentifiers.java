package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.rows.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The identifiers of an entity (BODS 0.4, `identifiers[{scheme, id}]`), those the world knows best first: LEI, then
/// SIREN, then the others in the order of the file. One without a scheme of org-id.guide names nothing outside its
/// file.
final class BodsIdentifiers {

    private static final Pattern SCHEME = Pattern.compile("[A-Z]{2,3}-[A-Z0-9]{2,20}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._/-]{0,99}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Names under which files cite the SIRENE register.
    private static final List<String> SIRENE = List.of(EntityId.SIRENE, "FR-SIRENE", "FR-SIREN", "FR-SIRET", "FR-RCS");

    private BodsIdentifiers() {}

    static List<EntityId> of(Row details) {
        var ids = new LinkedHashSet<EntityId>();
        for (Row identifier : details.rows("identifiers")) {
            EntityId id = id(identifier);
            if (id != null) {
                ids.add(id);
            }
        }
        var sorted = new ArrayList<>(ids);
        sorted.sort(Comparator.comparingInt(BodsIdentifiers::rank));
        return sorted;
    }

    private static int rank(EntityId id) {
        return switch (id.scheme()) {
            case EntityId.LEI -> 0;
            case EntityId.SIRENE -> id.value().length();
            default -> 100;
        };
    }

    private static @Nullable EntityId id(Row identifier) {
        String scheme = identifier.label("scheme");
        String value = identifier.label("id");
        if (scheme == null || value == null) {
            return null;
        }
        String bare = SPACES.matcher(value).replaceAll("");
        String known = SIRENE.contains(scheme) ? EntityId.SIRENE : scheme.toUpperCase(Locale.ROOT);
        EntityId id = new EntityId(known, known.equals(EntityId.LEI) ? bare.toUpperCase(Locale.ROOT) : bare);
        if (!SCHEME.matcher(known).matches() || !VALUE.matcher(bare).matches()) {
            identifier.odd("id", "identifier-form");
            return null;
        }
        if (!agrees(id)) {
            identifier.odd("id", "identifier-check");
            return null;
        }
        return id;
    }

    private static boolean agrees(EntityId id) {
        return switch (id.scheme()) {
            case EntityId.LEI -> Identifiers.isLei(id.value());
            case EntityId.SIRENE -> Identifiers.isSiren(id.value()) || Identifiers.isSiret(id.value());
            default -> true;
        };
    }
}
