package fr.etagere.backing;

import fr.etagere.catalogue.Entry;
import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.Law;
import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.SecNumCloudAnswer.Verdict;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Holding;
import fr.etagere.shared.FrameworkName;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.EntityWords;
import fr.etagere.supplier.LinkWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says to people who stands behind entries, each fact as its source words it. Natural persons are not named: they are
/// numbered as they are met, hence one of these for one thread.
public final class BackedWords {

    private final Backed backed;
    private final Texts texts;
    private final LinkWords links;
    private final @Nullable EntityWords entities;
    private final FoundWords found;

    public BackedWords(Backed backed, Texts texts) {
        this.backed = backed;
        this.texts = texts;
        links = new LinkWords(texts);
        Backed.Registers registers = backed.registers();
        entities = registers == null ? null : new EntityWords(registers.graph(), registers.ownership(), texts, false);
        found = new FoundWords(texts, entities);
    }

    /// A provider, ready to be laid out; each list has a line a fact.
    ///
    /// @param control who is above it, with the chain
    /// @param laws those that may reach it, with what they take hold by
    public record Row(
            String provider,
            List<String> solutions,
            String company,
            List<String> control,
            List<String> laws,
            List<String> secNumCloud,
            List<String> mitigations) {}

    /// What is missing, and the documents that would settle it.
    ///
    /// @param providers those of whom the very same is missing
    public record Ask(String providers, List<String> lines) {}

    /// All that a page says, said once: each person keeps its number in every part and in every format.
    ///
    /// @param note what is known at all, and what to import
    /// @param inShort in one sentence
    public record Told(String note, String inShort, List<Row> rows, List<Ask> asks) {}

    /// Everything for a page. What it returns never changes, and may be laid out by several threads.
    public Told told() {
        List<Row> rows = backed.providers().stream().map(this::row).toList();
        return new Told(note(), inShort(), rows, asks());
    }

    private List<Ask> asks() {
        var providers = new LinkedHashMap<List<String>, List<String>>();
        for (Backed.Provider provider : backed.providers()) {
            List<String> lines = asks(provider);
            if (!lines.isEmpty()) {
                providers.computeIfAbsent(lines, _ -> new ArrayList<>()).add(named(provider));
            }
        }
        return providers.entrySet().stream()
                .map(entry -> new Ask(String.join(", ", entry.getValue()), entry.getKey()))
                .toList();
    }

    private String note() {
        return backed.cited().copies().isEmpty()
                ? texts.get("backing.nothing-imported")
                : texts.get(
                        "backing.read",
                        backed.cited().copies().stream()
                                .map(copy -> texts.get(
                                        "backing.copy",
                                        copy.source().title(),
                                        copy.source().from(),
                                        texts.date(copy.source().retrieved())))
                                .collect(Collectors.joining(texts.semicolon())));
    }

    /// In one sentence, for a terminal.
    public String inShort() {
        if (backed.cited().copies().isEmpty()) {
            return texts.get("backing.short.nothing", backed.providers().size());
        }
        var known = new ArrayList<String>();
        for (Backed.Provider provider : backed.providers()) {
            if (provider.standing() instanceof Backed.Standing.Known one) {
                known.add(inShort(provider, one));
            }
        }
        int others = backed.providers().size() - known.size();
        String all = String.join(texts.semicolon(), known);
        return known.isEmpty()
                ? texts.get("backing.short.none", others)
                : all + ". " + texts.get("backing.short.others", others);
    }

    /// One provider in a few words: who is above it, and how many laws reach it.
    public String inShort(Backed.Provider provider) {
        return switch (provider.standing()) {
            case Backed.Standing.Known known -> inShort(provider, known);
            case Backed.Standing.Ambiguous _,
                    Backed.Standing.NotFound _,
                    Backed.Standing.NotNamed _,
                    Backed.Standing.NothingImported _ -> provider.name() + texts.get("colon") + company(provider);
        };
    }

    /// By what a provider was found in the registers, or why it was not.
    public String company(Backed.Provider provider) {
        return found.company(provider);
    }

    /// One provider in a few words, its mitigations included: what a change of date may change.
    public String substance(Backed.Provider provider) {
        return Stream.concat(
                        Stream.of(inShort(provider)),
                        provider.mitigations().stream().map(this::mitigation))
                .collect(Collectors.joining(texts.semicolon()));
    }

    private String inShort(Backed.Provider provider, Backed.Standing.Known known) {
        String above = known.subject().controllers().ultimate().stream()
                .map(one -> words().name(one.id()) + " (" + texts.get("ownership.basis." + one.basis()) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        String laws = known.exposure().reached().stream()
                .map(one -> one.law().title().in(texts.lang()))
                .distinct()
                .collect(Collectors.joining(", "));
        return provider.name() + texts.get("colon")
                + (above.isEmpty() ? texts.get("backing.short.nobody") : above) + ", "
                + (laws.isEmpty() ? texts.get("backing.short.no-law") : texts.get("backing.short.laws", laws));
    }

    private Row row(Backed.Provider provider) {
        var control = new ArrayList<String>();
        var laws = new ArrayList<String>();
        var paragraphs = new ArrayList<String>();
        if (provider.standing() instanceof Backed.Standing.Known known) {
            control(known, control);
            laws(known.exposure(), laws);
            paragraphs(known.secNumCloud(), paragraphs);
        } else {
            String unknown = texts.get("backing.unknown");
            control.add(unknown);
            laws.add(unknown);
            paragraphs.add(unknown);
        }
        return new Row(
                named(provider),
                provider.entries().stream().map(Entry::name).toList(),
                company(provider),
                control,
                laws,
                paragraphs,
                provider.mitigations().stream().map(this::mitigation).toList());
    }

    private String named(Backed.Provider provider) {
        return provider.name().equals(Entry.PROVIDER_UNKNOWN) ? texts.get("provider.unknown") : provider.name();
    }

    private void control(Backed.Standing.Known known, List<String> lines) {
        if (known.subject().controllers().ultimate().isEmpty()) {
            lines.add(texts.get("ownership.none"));
        }
        for (Controller one : known.subject().controllers().ultimate()) {
            lines.add(chains().top(one));
            one.chain().reversed().forEach(link -> lines.add(words().link(link)));
        }
        for (Holding link : known.subject().controllers().beside()) {
            lines.add(texts.get("backing.beside", words().link(link)));
        }
    }

    private void laws(Exposure exposure, List<String> lines) {
        if (exposure.reached().isEmpty()) {
            lines.add(texts.get("exposure.none"));
        }
        byLaw(exposure.reached())
                .forEach((law, holds) -> lines.add(texts.get(
                        "backing.law",
                        law.title().in(texts.lang()),
                        links.country(law.state()),
                        String.join(texts.semicolon(), holds))));
        byLaw(exposure.past())
                .keySet()
                .forEach(law ->
                        lines.add(texts.get("backing.law.past", law.title().in(texts.lang()))));
    }

    private LinkedHashMap<Law, LinkedHashSet<String>> byLaw(List<Exposure.Reached> reached) {
        var byLaw = new LinkedHashMap<Law, LinkedHashSet<String>>();
        for (Exposure.Reached way : reached) {
            byLaw.computeIfAbsent(way.law(), _ -> new LinkedHashSet<>())
                    .add(words().hold(way.hold()) + " [" + texts.get("exposure.status." + way.status()) + "]");
        }
        return byLaw;
    }

    private void paragraphs(@Nullable SecNumCloudAnswer answer, List<String> lines) {
        if (answer == null) {
            lines.add(texts.get("supplier.secnumcloud.too-early"));
            return;
        }
        for (Verdict verdict : Verdict.values()) {
            String ids = answer.paragraphs().stream()
                    .filter(judged -> judged.verdict() == verdict)
                    .map(judged -> judged.paragraph().id())
                    .collect(Collectors.joining(", "));
            if (!ids.isEmpty()) {
                lines.add(texts.get("backing.secnumcloud." + verdict, ids));
            }
        }
    }

    /// What lies beside an exposure, with its source and day.
    public static String mitigation(Mitigation one, Texts texts) {
        Entry.Qualification qualification = one.qualification();
        String said = qualification == null
                ? texts.get("backing.mitigation.keys", one.name())
                : texts.get(
                        "backing.mitigation.qualification",
                        FrameworkName.of(qualification.framework(), texts),
                        qualification.decision() == null
                                ? texts.get("backing.mitigation.no-decision")
                                : texts.get("backing.mitigation.decision", qualification.decision()),
                        Objects.requireNonNullElse(qualification.perimeter(), one.name()),
                        qualification.to() == null ? "—" : texts.date(qualification.to()));
        return texts.get("backing.mitigation", said, one.source(), texts.date(one.retrieved()));
    }

    private String mitigation(Mitigation one) {
        return mitigation(one, texts);
    }

    /// What is missing of a provider, each with the document that would settle it.
    public List<String> asks(Backed.Provider provider) {
        return provider.standing() instanceof Backed.Standing.Known known ? asks(known) : found.asks(provider);
    }

    private List<String> asks(Backed.Standing.Known known) {
        var gaps = new LinkedHashSet<Gap>(known.exposure().gaps());
        var asks = new LinkedHashSet<String>();
        SecNumCloudAnswer answer = known.secNumCloud();
        if (answer != null) {
            gaps.addAll(answer.gaps());
        }
        gaps.forEach(gap -> asks.add(words().gap(gap)));
        if (answer != null) {
            answer.paragraphs().stream()
                    .filter(judged -> judged.verdict() == Verdict.UNKNOWN)
                    .forEach(judged -> asks.add(texts.get(
                            "backing.ask.paragraph",
                            judged.paragraph().id(),
                            judged.paragraph().ask().in(texts.lang()))));
        }
        return List.copyOf(asks);
    }

    private ChainWords chains() {
        return new ChainWords(texts, links, words());
    }

    private EntityWords words() {
        return Objects.requireNonNull(entities, "an entity is known from no register");
    }
}
