package fr.etagere.bom;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.InformationSystem.Criticality;
import fr.etagere.portfolio.NodeId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Systems said in several rows: what one row leaves out, another may say.
final class Systems {

    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final Pattern SIRENE = Pattern.compile("\\d{9}|\\d{14}");

    /// A system, what is not known being null.
    record Said(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable Criticality criticality,
            @Nullable String country) {

        private @Nullable Said with(Said other) {
            if (differ(name, other.name)
                    || differ(organisation, other.organisation)
                    || differ(criticality, other.criticality)
                    || differ(country, other.country)) {
                return null;
            }
            return new Said(
                    name == null ? other.name : name,
                    organisation == null ? other.organisation : organisation,
                    criticality == null ? other.criticality : criticality,
                    country == null ? other.country : country);
        }

        private static boolean differ(@Nullable Object one, @Nullable Object other) {
            return one != null && other != null && !one.equals(other);
        }
    }

    private final Map<String, Said> all = new LinkedHashMap<>();

    /// What became of a statement.
    enum Taken {
        NEW,
        SAID_ALREADY,
        /// It contradicts what was said before.
        CONFLICT
    }

    Taken add(String id, Said said) {
        Said before = all.get(id);
        if (before == null) {
            all.put(id, said);
            return Taken.NEW;
        }
        Said both = before.with(said);
        if (both == null) {
            return Taken.CONFLICT;
        }
        all.put(id, both);
        return both.equals(before) ? Taken.SAID_ALREADY : Taken.NEW;
    }

    boolean has(String id) {
        return all.containsKey(id);
    }

    /// An organisation or a supplier: by its SIREN, SIRET or LEI when it is one, else by its name.
    static NodeId party(NodeId.Kind kind, String written) {
        String digits = written.replace(" ", "");
        if (isLei(digits)) {
            return new NodeId(kind, EntityId.lei(digits).toString());
        }
        return new NodeId(
                kind,
                SIRENE.matcher(digits).matches()
                        ? EntityId.siren(digits).toString()
                        : written.startsWith("NAME-") ? written : "NAME-" + written);
    }

    /// Twenty letters and digits whose check digits hold (ISO 17442, by ISO 7064 MOD 97-10): a name that looks like one
    /// stays a name.
    private static boolean isLei(String written) {
        if (!LEI.matcher(written).matches()) {
            return false;
        }
        int rest = 0;
        for (int i = 0; i < written.length(); i++) {
            int value = Character.digit(written.charAt(i), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest == 1;
    }

    void handOver(Kept kept, Needs needs, String source) {
        all.forEach((id, said) -> {
            EntityId organisation = null;
            var system = new NodeId(NodeId.Kind.SYSTEM, id);
            if (said.organisation() != null) {
                String digits = said.organisation().replace(" ", "");
                organisation = SIRENE.matcher(digits).matches() ? EntityId.siren(digits) : null;
                needs.add(party(NodeId.Kind.ORGANISATION, said.organisation()), system, Dependency.Kind.USES, true);
            }
            if (said.country() != null) {
                needs.add(system, new NodeId(NodeId.Kind.COUNTRY, said.country()), Dependency.Kind.LOCATED_IN, true);
            }
            kept.filings.system(new InformationSystem(
                    id,
                    organisation,
                    said.name() == null ? id : said.name(),
                    said.criticality() == null ? Criticality.UNKNOWN : said.criticality(),
                    said.country(),
                    source));
        });
    }
}
