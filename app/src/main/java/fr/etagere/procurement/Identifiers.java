package fr.etagere.procurement;

import fr.etagere.ownership.EntityId;
import fr.etagere.shared.Luhn;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The eight kinds of identifiers that the orders of 2018 and 2022 allow for a supplier, each to its scheme. Only
/// `FR-INSEE` is a code of org-id.guide; the others are named after their register. What is not well formed keeps its
/// text under [EntityId#LOCAL], so nothing is lost and nothing is joined to it by mistake.
final class Identifiers {

    private static final int SIREN = 9;
    private static final int SIRET = 14;
    private static final int LONGEST = 100;
    private static final String POST = "356000000";

    /// What each kind looks like, and its scheme.
    private record Kind(String scheme, Pattern form) {
        Kind(String scheme, String form) {
            this(scheme, Pattern.compile(form));
        }
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "TVA", new Kind("EU-VAT", "[A-Z]{2}[0-9A-Z]{2,13}"),
            "TVAINTRACOMMUNAUTAIRE", new Kind("EU-VAT", "[A-Z]{2}[0-9A-Z]{2,13}"),
            "TAHITI", new Kind("PF-TAHITI", "[0-9A-Z]{6,9}"),
            "RIDET", new Kind("NC-RIDET", "[0-9]{6,10}"),
            "FRWF", new Kind("WF-FRWF", "[0-9A-Z]{4,20}"),
            "FRW", new Kind("WF-FRWF", "[0-9A-Z]{4,20}"),
            "IREP", new Kind("FR-IREP", "[0-9A-Z]{4,20}"),
            "HORSUE", new Kind("FR-HORS-UE", "[A-Z]{2}[0-9A-Z.&-]{1,30}"));

    private Identifiers() {}

    /// @param kind as written; null when the source gives none
    /// @param number whether the source writes a number, not a text
    static @Nullable EntityId of(@Nullable String kind, @Nullable String id, boolean number, Tally tally) {
        if (id == null || id.isBlank()) {
            return null;
        }
        if (number) {
            tally.add(Rule.IDENTIFIER_NUMBER);
        }
        String bare = bare(id, tally);
        if ("SIRET".equals(kind)) {
            return siret(bare, tally);
        }
        String wanted = kind == null ? "" : kind.strip().toUpperCase(Locale.ROOT);
        String plain = wanted.replaceAll("[ _-]", "");
        if (plain.equals("SIRET") || plain.equals("SIREN")) {
            return siret(bare, tally);
        }
        Kind known = KINDS.get(plain);
        if (known == null) {
            tally.add(Rule.IDENTIFIER_KIND_UNKNOWN);
            return local(bare);
        }
        if (!plain.equals(wanted) && !wanted.equals("HORS-UE") || plain.equals("FRW") || plain.length() > 8) {
            tally.add(Rule.IDENTIFIER_KIND);
        }
        String upper = bare.toUpperCase(Locale.ROOT).replace(".", "");
        if (!known.form().matcher(upper).matches()) {
            tally.add(Rule.IDENTIFIER_MALFORMED);
            return local(bare);
        }
        return new EntityId(known.scheme(), upper);
    }

    /// A SIRET, or the SIREN written in its place; kept as it is when neither is well formed.
    static EntityId siret(String bare, Tally tally) {
        if (isNumber(bare)) {
            if (bare.length() == SIRET && agrees(bare)) {
                return new EntityId(EntityId.SIRENE, bare);
            }
            if (bare.length() == SIREN && Luhn.agrees(bare)) {
                tally.add(Rule.SIREN_FOR_SIRET);
                return new EntityId(EntityId.SIRENE, bare);
            }
            // Both keys must agree: one alone would by chance, one time in ten.
            String led = "0" + bare;
            if (led.length() == SIRET && Luhn.agrees(led.substring(0, SIREN)) && Luhn.agrees(led)) {
                tally.add(Rule.SIRET_LEADING_ZERO);
                return new EntityId(EntityId.SIRENE, led);
            }
        }
        tally.add(Rule.SIRET_MALFORMED);
        return local(bare);
    }

    /// Without the spaces that people type between groups of digits.
    static String bare(String id, Tally tally) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain = c > ' ' && c < 0x7F;
            if (!plain && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                tally.add(Rule.IDENTIFIER_SPACES);
                return id.replaceAll("[\\s\\p{Z}]+", "");
            }
        }
        return id;
    }

    private static EntityId local(String text) {
        String shown = Shown.of(text);
        return new EntityId(EntityId.LOCAL, shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown);
    }

    /// The establishments of La Poste follow another rule: the sum of their digits is a multiple of five.
    private static boolean agrees(String siret) {
        return Luhn.agrees(siret) && Luhn.agrees(siret, SIREN)
                || siret.startsWith(POST) && siret.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
