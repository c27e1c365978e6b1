package fr.etagere.ownership;

/// What a register calls an entity.
///
/// @param scheme code of the register in org-id.guide: `XI-LEI` for a LEI, `FR-INSEE` for a SIREN or a SIRET,
///     `GB-COH`…; `LOCAL` for an identifier that only one file knows
/// @param value as the register writes it, without spaces
public record EntityId(String scheme, String value) implements Comparable<EntityId> {

    public static final String LEI = "XI-LEI";

    /// SIREN (9 digits) of a unit or SIRET (14 digits) of an establishment.
    public static final String SIRENE = "FR-INSEE";

    /// An identifier without meaning outside the file that holds it.
    public static final String LOCAL = "LOCAL";

    public static EntityId lei(String value) {
        return new EntityId(LEI, value);
    }

    public static EntityId siren(String value) {
        return new EntityId(SIRENE, value);
    }

    @Override
    public int compareTo(EntityId other) {
        int byScheme = scheme.compareTo(other.scheme);
        return byScheme != 0 ? byScheme : value.compareTo(other.value);
    }

    /// `SCHEME-value`, the form org-id.guide gives.
    @Override
    public String toString() {
        return scheme + "-" + value;
    }
}
