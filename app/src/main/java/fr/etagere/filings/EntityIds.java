package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Identifiers as people write them: a LEI, a SIREN, a SIRET, or the code of a register and a value
/// (`GB-COH-01234567`, as in org-id.guide).
public final class EntityIds {

    private static final Pattern LEI = Pattern.compile("[0-9A-Za-z]{20}");
    private static final Pattern SIRENE = Pattern.compile("[0-9]{9}|[0-9]{14}");
    private static final Pattern LOCAL = Pattern.compile(EntityId.LOCAL + "-(.+)");

    private EntityIds() {}

    /// The identifier, or why it is none.
    public static Read<EntityId> read(String written) {
        String text = written.strip();
        String bare = text.replaceAll("[\\s\u00a0\u202f]", "");
        Matcher local = LOCAL.matcher(text);
        if (local.matches()) {
            return new Read.Ok<>(new EntityId(EntityId.LOCAL, local.group(1).strip()));
        }
        Optional<EntityId> coded = OrgIds.split(text);
        if (coded.isPresent()) {
            return checked(coded.get(), text);
        }
        if (SIRENE.matcher(bare).matches()) {
            return Identifiers.isSiren(bare) || Identifiers.isSiret(bare)
                    ? new Read.Ok<>(EntityId.siren(bare))
                    : refused("siren-key", bare);
        }
        if (LEI.matcher(bare).matches()) {
            String lei = bare.toUpperCase(Locale.ROOT);
            return Identifiers.isLei(lei) ? new Read.Ok<>(EntityId.lei(lei)) : refused("lei-check", bare);
        }
        return refused("entity-id", text);
    }

    private static Read<EntityId> checked(EntityId id, String written) {
        if (!OrgIds.wellFormed(id)) {
            return refused("entity-id", written);
        }
        if (!OrgIds.agrees(id)) {
            return refused(id.scheme().equals(EntityId.LEI) ? "lei-check" : "siren-key", written);
        }
        return new Read.Ok<>(id);
    }

    private static Read<EntityId> refused(String code, String written) {
        return new Read.Refused<>(List.of(new Violation("", null, written, code, List.of())));
    }
}
