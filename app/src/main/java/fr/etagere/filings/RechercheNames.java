package fr.etagere.filings;

import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.rows.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of a result: the legal one (`nom_raison_sociale`), the acronym (`sigle`), and those by which it is known,
/// which `nom_complet` adds between parentheses after the legal one, or which its head office bears.
final class RechercheNames {

    private static final Pattern ADDED = Pattern.compile("\\(([^()]+)\\)");

    private final Row row;
    private final @Nullable String full;
    private final @Nullable String legal;
    private final String name;

    RechercheNames(Row row) {
        this.row = row;
        this.full = RechercheResult.published(row, "nom_complet");
        this.legal = RechercheResult.published(row, "nom_raison_sociale");
        this.name = found();
    }

    /// The legal name; empty when it is not published, which is said, and when it is missing, which is a fault.
    String name() {
        return name;
    }

    private String found() {
        if (legal == null && full == null) {
            if (RechercheResult.withheld(row, "nom_complet")) {
                row.odd("nom_complet", "name-withheld");
            } else {
                row.fault("nom_complet", "text-missing");
            }
        }
        return legal == null ? Objects.requireNonNullElse(full, "") : legal;
    }

    List<OtherName> others() {
        Set<String> known = new LinkedHashSet<>();
        known.add(name);
        var others = new ArrayList<OtherName>();
        add(RechercheResult.published(row, "sigle"), NameKind.ACRONYM, known, others);
        if (legal != null && full != null && full.startsWith(legal)) {
            Matcher added = ADDED.matcher(full.substring(legal.length()));
            while (added.find()) {
                add(added.group(1), NameKind.TRADE, known, others);
            }
        } else {
            add(full, NameKind.TRADE, known, others);
        }
        Row siege = row.row("siege");
        add(RechercheResult.published(siege, "nom_commercial"), NameKind.TRADE, known, others);
        return others;
    }

    private static void add(@Nullable String name, NameKind kind, Set<String> known, List<OtherName> others) {
        String written = name == null ? "" : name.strip();
        if (!written.isEmpty() && known.add(written)) {
            others.add(new OtherName(written, kind, null));
        }
    }
}
