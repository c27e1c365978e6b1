package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Identifiers that carry the code of their register, as org-id.guide and the standards that lean on it (BODS 0.4,
/// OCDS 1.1) write them.
///
/// - A list of a State has the two letters of ISO 3166-1 and a name: `GB-COH`, `BE-BCE_KBO`, `US-EIN`.
/// - A list of a part of a State adds the part: `AR_B-CIP`, `CA_QC-QBC`. Lists of companies of Canada, the Emirates and
///   the United States once had a hyphen there, and files still do: `US-DE-CR`.
/// - XI stands for international, XM for multilateral agencies, XR for a region, ZZ for one publisher: `XI-LEI`,
///   `XM-DAC`.
/// - BODS names the papers of a person by three letters: `IRL-TAXID`.
///
/// The list itself is not looked up: a code that has the form is taken as it is.
final class OrgIds {

    private static final String FORMER = "FR-INSEE-SIRE[NT]|(?:AE|CA|US)-[A-Z]{2}-CR";
    private static final String LISTED = "[A-Z]{2,3}(?:_[A-Z0-9]{1,3})?-[A-Z0-9][A-Z0-9_]{0,29}";
    private static final Pattern SCHEME = Pattern.compile(FORMER + "|" + LISTED);
    private static final Pattern WHOLE = Pattern.compile("(" + FORMER + "|" + LISTED + ")-(.+)");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._/:()-]{0,99}");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");

    /// Codes under which files cite the SIRENE register.
    private static final List<String> SIRENE =
            List.of(EntityId.SIRENE, "FR-INSEE-SIREN", "FR-INSEE-SIRET", "FR-SIRENE", "FR-SIREN", "FR-SIRET", "FR-RCS");

    private OrgIds() {}

    /// A scheme and a value written in one, as `GB-COH-01234567`; empty when the text has not that form.
    static Optional<EntityId> split(String written) {
        Matcher whole = WHOLE.matcher(written.strip());
        return whole.matches() ? Optional.of(bare(whole.group(1), whole.group(2))) : Optional.empty();
    }

    /// The identifier by which an entity goes here, whatever code its file gives the same register; unchecked.
    static EntityId bare(String scheme, String value) {
        String known = scheme.strip().toUpperCase(Locale.ROOT);
        String code = SIRENE.contains(known) ? EntityId.SIRENE : known;
        String number = SPACES.matcher(value).replaceAll("");
        return new EntityId(code, code.equals(EntityId.LEI) ? number.toUpperCase(Locale.ROOT) : number);
    }

    /// Whether its scheme and its value have the form they should have.
    static boolean wellFormed(EntityId id) {
        return SCHEME.matcher(id.scheme()).matches()
                && VALUE.matcher(id.value()).matches();
    }

    /// Whether it passes the arithmetic of its register, where that is known.
    static boolean agrees(EntityId id) {
        return switch (id.scheme()) {
            case EntityId.LEI -> Identifiers.isLei(id.value());
            case EntityId.SIRENE -> Identifiers.isSiren(id.value()) || Identifiers.isSiret(id.value());
            default -> true;
        };
    }
}
