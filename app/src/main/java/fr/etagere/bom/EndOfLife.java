package fr.etagere.bom;

import com.github.packageurl.PackageURL;
import fr.etagere.portfolio.Component;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Says whether components are still supported, from the products of endoflife.date (MIT licence). Components are
/// joined to products by purl and CPE, never by name: two things may bear one name.
public final class EndOfLife {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MAX_BYTES = 64 << 20;

    /// One version, as a bill of materials or an exact pin writes it; with an epoch in distributions, with the
    /// platforms it is for in Python.
    private static final Pattern VERSION = Pattern.compile("={0,3}\\s*(?:\\d+:)?[vV]?(\\d[\\w.+~-]*)(?:\\s*;.*)?");

    private final Map<String, List<Product>> products = new HashMap<>();
    private int size;

    private EndOfLife() {}

    /// @param purl null when it is a CPE
    private record Product(String name, @Nullable PackageURL purl, Map<String, Cycle> cycles) {}

    /// A release cycle, and what is said of its end: a day, only whether it has come, or nothing.
    ///
    /// @param last last day it is supported
    /// @param ended null when a day is given, or nothing
    public record Cycle(
            String name, @Nullable LocalDate last, @Nullable Boolean ended) {}

    /// A product, as a copy of the list keeps it.
    ///
    /// @param name in endoflife.date: `https://endoflife.date/<name>`
    /// @param identifiers purls and CPEs; others join nothing
    public record Known(String name, List<String> identifiers, List<Cycle> cycles) {}

    /// The products that a copy of the list holds.
    public static EndOfLife of(List<Known> known) {
        var endOfLife = new EndOfLife();
        known.forEach(endOfLife::add);
        return endOfLife;
    }

    /// Reads the products: the list kept in the repository of endoflife.date, put in one JSON array, or the answer of
    /// `/api/v1/products/full`.
    public static Read<EndOfLife> of(byte[] json) {
        if (json.length > MAX_BYTES) {
            return new Read.Refused<>(List.of(Violation.ofFile("bom-end-of-life")));
        }
        try {
            JsonNode root = MAPPER.readTree(json);
            JsonNode list = root.isArray() ? root : root.path("result");
            var endOfLife = new EndOfLife();
            list.forEach(endOfLife::add);
            return endOfLife.products.isEmpty()
                    ? new Read.Refused<>(List.of(Violation.ofFile("bom-end-of-life")))
                    : new Read.Ok<>(endOfLife);
        } catch (JacksonException e) {
            return new Read.Refused<>(List.of(Violation.ofFile("bom-end-of-life")));
        }
    }

    /// Products that can be joined: those that have a purl or a CPE.
    public int products() {
        return size;
    }

    private void add(JsonNode node) {
        // The address of the page is what the product is called; its file may be named otherwise.
        String name = node.path("permalink")
                .asString(node.path("_product").asString(node.path("name").asString("")))
                .replaceFirst("^/", "");
        if (name.isEmpty()) {
            return;
        }
        var cycles = new ArrayList<Cycle>();
        for (JsonNode release : node.path("releases")) {
            String cycle =
                    release.path("releaseCycle").asString(release.path("name").asString(""));
            if (!cycle.isEmpty()) {
                cycles.add(cycle(cycle, release));
            }
        }
        var identifiers = new ArrayList<String>();
        for (JsonNode identifier : node.path("identifiers")) {
            String id = identifier.path("id").asString("");
            identifiers.add(
                    identifier.path("purl").asString(identifier.path("cpe").asString(id)));
        }
        add(new Known(name, identifiers, cycles));
    }

    /// The repository writes a day or a truth value under `eol`; the API writes `eolFrom` and `isEol`.
    private static Cycle cycle(String name, JsonNode release) {
        JsonNode eol = release.has("eol") ? release.path("eol") : release.path("eolFrom");
        JsonNode truth = eol.isBoolean() ? eol : release.path("isEol");
        if (eol.isString() && eol.asString().matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return new Cycle(name, LocalDate.parse(eol.asString()), null);
            } catch (DateTimeParseException e) {
                return new Cycle(name, null, null);
            }
        }
        return new Cycle(name, null, truth.isBoolean() ? truth.asBoolean() : null);
    }

    private void add(Known product) {
        var cycles = new HashMap<String, Cycle>();
        product.cycles().forEach(cycle -> cycles.put(cycle.name().toLowerCase(Locale.ROOT), cycle));
        boolean joined = false;
        for (String identifier : product.identifiers()) {
            PackageURL purl = identifier.startsWith("pkg:") ? Purls.read(identifier) : null;
            String key = purl == null ? key(identifier) : key(purl);
            if (key != null) {
                products.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Product(product.name(), purl, cycles));
                joined = true;
            }
        }
        size += joined ? 1 : 0;
    }

    private static String key(PackageURL purl) {
        return purl.getType() + "/" + (purl.getNamespace() == null ? "" : purl.getNamespace()) + "/" + purl.getName();
    }

    /// Part, vendor and product, the same in CPE 2.2 and 2.3; null when it has not all three.
    private static @Nullable String key(String cpe) {
        String[] parts =
                cpe.toLowerCase(Locale.ROOT).replaceFirst("^cpe:(2\\.3:|/)", "").split("(?<!\\\\):", -1);
        return parts.length < 3 || !cpe.startsWith("cpe:") ? null : "cpe:" + parts[0] + ":" + parts[1] + ":" + parts[2];
    }

    /// Whether a component is supported on a day.
    public Support on(Component component, LocalDate day) {
        if (component.purl() == null && component.cpe() == null) {
            return new Support.Unknown(Support.Why.NO_IDENTIFIER, null);
        }
        List<Product> found = of(component);
        if (found.isEmpty()) {
            return new Support.Unknown(Support.Why.NO_PRODUCT, null);
        }
        Set<Support> answers = new LinkedHashSet<>();
        found.forEach(product -> answers.add(on(product, component.version(), day)));
        List<Support> settled = answers.stream()
                .filter(answer -> !(answer instanceof Support.Unknown))
                .toList();
        if (settled.size() > 1) {
            return new Support.Unknown(Support.Why.SEVERAL_PRODUCTS, null);
        }
        return settled.isEmpty() ? answers.iterator().next() : settled.getFirst();
    }

    /// The package says more than the CPE, which is often guessed by tools.
    private List<Product> of(Component component) {
        PackageURL purl = component.purl() == null ? null : Purls.read(component.purl());
        List<Product> found = purl == null
                ? List.of()
                : products.getOrDefault(key(purl), List.of()).stream()
                        .filter(product -> product.purl() != null && qualified(product.purl(), purl))
                        .toList();
        String cpe = component.cpe() == null ? null : key(component.cpe());
        return found.isEmpty() && cpe != null ? products.getOrDefault(cpe, List.of()) : found;
    }

    /// A product of one repository of images is not that of another.
    private static boolean qualified(PackageURL product, PackageURL component) {
        Map<String, String> asked = product.getQualifiers();
        Map<String, String> has = component.getQualifiers();
        return asked == null || has != null && has.entrySet().containsAll(asked.entrySet()) || asked.isEmpty();
    }

    private static Support on(Product product, @Nullable String written, LocalDate day) {
        var version = written == null ? null : VERSION.matcher(written.strip());
        if (version == null || !version.matches()) {
            return new Support.Unknown(Support.Why.NO_VERSION, product.name());
        }
        String exact = version.group(1).toLowerCase(Locale.ROOT);
        for (String cycle = exact; !cycle.isEmpty(); cycle = shorter(cycle)) {
            Cycle release = product.cycles().get(cycle);
            if (release != null) {
                return on(product.name(), cycle, release, day);
            }
        }
        return new Support.Unknown(Support.Why.NO_CYCLE, product.name());
    }

    /// `1.2.3-4`, `1.2.3`, `1.2`, `1`.
    private static String shorter(String version) {
        int end = version.length() - 1;
        while (end >= 0 && ".-+~_".indexOf(version.charAt(end)) < 0) {
            end--;
        }
        return version.substring(0, Math.max(0, end));
    }

    private static Support on(String product, String cycle, Cycle release, LocalDate day) {
        LocalDate last = release.last();
        if (last != null) {
            return day.isAfter(last)
                    ? new Support.Ended(product, cycle, last)
                    : new Support.Supported(product, cycle, last);
        }
        if (release.ended() != null) {
            return release.ended()
                    ? new Support.Ended(product, cycle, null)
                    : new Support.Supported(product, cycle, null);
        }
        return new Support.Unknown(Support.Why.NOT_SAID, product);
    }
}
