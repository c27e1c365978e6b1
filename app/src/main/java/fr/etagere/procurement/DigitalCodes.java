package fr.etagere.procurement;

import fr.etagere.portfolio.Contract.Digital;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Materials;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which contracts buy something digital: a dated list of CPV codes, and the CCAG of information and communication
/// techniques, which the format of 2022 publishes.
public final class DigitalCodes {

    /// The folder and the file of the list.
    public static final String FOLDER = "doctrine/portfolio";

    public static final String CODES = FOLDER + "/digital-cpv.yaml";

    /// The sign when the marker alone, or first, says so.
    public static final String MARKER = "CCAG-TIC";

    private static final String TIC = "techniquesdelinformation";

    /// A group of codes, as the file writes it.
    ///
    /// @param prefix first digits of the codes
    /// @param digital false for an exception inside a group that is
    /// @param until last day; null while it holds
    record Group(
            String id,
            String prefix,
            boolean digital,
            Bilingual label,
            LocalDate from,
            @Nullable LocalDate until,
            String source,
            String status) {

        boolean holds(@Nullable LocalDate on) {
            return on == null ? until == null : !on.isBefore(from) && (until == null || !on.isAfter(until));
        }
    }

    private final List<Group> groups;
    private final String sha256;

    private DigitalCodes(List<Group> groups, String sha256) {
        this.groups = groups;
        this.sha256 = sha256;
    }

    /// Reads the list; a fault in it is ours.
    public static DigitalCodes of(Materials materials) {
        return new DigitalCodes(materials.list(CODES, Group.class), materials.sha256(CODES));
    }

    /// Hash of the list: another list gives another verdict.
    String sha256() {
        return sha256;
    }

    List<Group> groups() {
        return List.copyOf(groups);
    }

    /// @param cpv eight digits; null when not published
    /// @param tic whether that CCAG applies; null when not published
    /// @param on the day of notification; null when not published
    Digital judge(@Nullable String cpv, @Nullable Boolean tic, @Nullable LocalDate on) {
        if (tic != null && tic) {
            return new Digital(Digital.Verdict.YES, MARKER);
        }
        if (cpv == null) {
            return new Digital(Digital.Verdict.UNKNOWN, null);
        }
        Group longest = null;
        for (Group group : groups) {
            boolean covers = cpv.startsWith(group.prefix()) && group.holds(on);
            if (covers
                    && (longest == null
                            || group.prefix().length() > longest.prefix().length())) {
                longest = group;
            }
        }
        return longest == null
                ? new Digital(Digital.Verdict.NO, "CPV")
                : new Digital(longest.digital() ? Digital.Verdict.YES : Digital.Verdict.NO, longest.id());
    }

    /// Whether the CCAG named is that of information and communication techniques; null when none is named.
    static @Nullable Boolean isTic(@Nullable String ccag) {
        if (ccag == null) {
            return null;
        }
        String plain = Normalizer.normalize(ccag, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alpha}]", "")
                .toLowerCase(Locale.ROOT);
        return plain.contains(TIC) || plain.equals("tic") || plain.equals("ccagtic");
    }
}
