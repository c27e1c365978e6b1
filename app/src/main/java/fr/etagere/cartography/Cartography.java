package fr.etagere.cartography;

import fr.etagere.exitplan.Chapters;
import fr.etagere.exitplan.Situation;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Portfolio;
import fr.etagere.portfolio.Reliance;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The face: what is imported about an organisation, asked. Each question says its day; there is no clock here.
///
/// One that is held reads everything once and answers many at the same time; [#state()] says whether it is still what
/// is imported. One that is not reads again for each question, and holds no contract in memory.
public final class Cartography {

    private static final int HELD = 8;

    private final Readings readings;
    private final Shelving shelving;
    private final Memory<Asked, Optional<Situation>> situations;
    private final Memory<Asked, Optional<Chapters>> chapters;
    private final Memory<Weighed, Measured> measured;
    private final Memory<Boolean, Buyers> buyers;

    private record Asked(Scope scope, LocalDate day, Lang lang) {}

    private record Weighed(Scope scope, LocalDate day) {}

    private Cartography(Readings readings, Shelving shelving, int held) {
        this.readings = readings;
        this.shelving = shelving;
        situations = new Memory<>(held);
        chapters = new Memory<>(held);
        measured = new Memory<>(held);
        buyers = new Memory<>(Math.min(held, 1));
    }

    /// Reads again for each question.
    ///
    /// @param complaints told what is kept and cannot be read
    /// @param asOf contracts as they were that day, without later modifications; null without that limit
    /// @param knownOn what was imported that day, without later imports; null without that limit
    public static Cartography reading(
            Folders folders, Consumer<String> complaints, @Nullable LocalDate asOf, @Nullable LocalDate knownOn) {
        return new Cartography(new Readings(folders, complaints, asOf, knownOn, false), Shelving.of(folders), 0);
    }

    /// Holds what it reads in memory.
    ///
    /// @param shelving where substitutes are looked for
    public static Cartography held(
            Folders folders,
            Shelving shelving,
            Consumer<String> complaints,
            @Nullable LocalDate asOf,
            @Nullable LocalDate knownOn) {
        return new Cartography(new Readings(folders, complaints, asOf, knownOn, true), shelving, HELD);
    }

    /// Which copies are in use: the same as long as none is replaced. Cheap enough to ask at each visit.
    public static List<String> state(Folders folders) throws IOException {
        return InUse.of(folders);
    }

    /// Who buys and who uses systems, to choose one as the scope of a question.
    public Buyers buyers() throws IOException {
        return buyers.of(true, () -> Buyers.of(readings));
    }

    /// Everything imported, as the report reads it.
    ///
    /// @param lang of the names of levels
    /// @param products null for those imported
    /// @return empty when nothing imported is in that scope
    public Optional<Situation> situation(Scope scope, LocalDate day, Lang lang, @Nullable EndOfLifeProducts products)
            throws IOException {
        if (products != null) {
            return new Situating(readings, scope, day, lang, products, shelving).situation();
        }
        return situations.of(
                new Asked(scope, day, lang),
                () -> new Situating(readings, scope, day, lang, products().orElse(null), shelving).situation());
    }

    /// The parts of the report, to be shown one at a time.
    ///
    /// @return empty when nothing imported is in that scope
    public Optional<Chapters> chapters(Scope scope, LocalDate day, Lang lang) throws IOException {
        return chapters.of(
                new Asked(scope, day, lang),
                () -> situation(scope, day, lang, null).map(one -> new Chapters(one, Texts.of(lang))));
    }

    /// What the map calls by a name or an identifier, whatever its case: nothing when it knows no such thing.
    public Set<NodeId> called(String written, NodeId.Kind kind, Scope scope, LocalDate day) throws IOException {
        DependencyGraph graph = readings.graph(scope, day).graph();
        return graph.nodes().stream()
                .filter(node -> node.kind() == kind)
                .filter(node -> node.key().equalsIgnoreCase(written)
                        || graph.name(node).strip().equalsIgnoreCase(written))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What falls if these are cut off on a day.
    ///
    /// @param scope of an organisation, only what it needs can fall
    /// @param costs what moving costs, when somebody studied it
    public FallAsked cutOff(Set<NodeId> seeds, Scope scope, LocalDate day, MoveCosts costs) throws IOException {
        return new Falling(readings, shelving, scope, costs).of(seeds, day);
    }

    /// On what alone critical systems hang.
    public Points singlePoints(Set<NodeId.Kind> kinds, Scope scope, LocalDate day) throws IOException {
        Readings.Joined joined = readings.graph(scope, day);
        return new Points(
                day,
                List.copyOf(joined.critical()),
                new Portfolio(joined.graph()).singlePoints(kinds, joined.critical(), day),
                joined.graph());
    }

    /// How much goes to how few.
    ///
    /// @param seed of the draws of the interval
    public Counted concentration(Over over, Reliance.By by, Scope scope, LocalDate day, long seed) throws IOException {
        return new Counting(readings, scope, by, day, seed).over(over);
    }

    /// The contracts that end between two days.
    public Due renewals(Scope scope, LocalDate from, LocalDate to) throws IOException {
        return Due.of(readings, scope, from, to);
    }

    /// Which components are past their support.
    public Ageing endOfLife(EndOfLifeProducts products, Scope scope, LocalDate day) throws IOException {
        return Ageing.of(readings, products, scope, day);
    }

    /// The products of endoflife.date that are imported; empty when that list never was.
    public Optional<EndOfLifeProducts> products() throws IOException {
        return EndOfLifeProducts.imported(readings.folders());
    }

    /// The four quantitative measures.
    public Measured measures(Scope scope, LocalDate day) throws IOException {
        return measured.of(new Weighed(scope, day), () -> Measured.of(readings, scope, day));
    }

    /// The suppliers known by their name only, and what registers answer to it.
    ///
    /// @return empty when no register of entities is imported
    public Optional<NamedAsked> suppliers() throws IOException {
        return readings.entities().sources().isEmpty() ? Optional.empty() : Optional.of(NamedAsked.of(readings));
    }

    /// Of some suppliers, those whom the files of a scope name, with how often they do.
    public NamedAsked within(NamedAsked suppliers, Scope scope, LocalDate day) throws IOException {
        return suppliers.within(readings, scope, day);
    }

    /// Keeps what clear names mean, for every question asked later, and asks reviewers about the others.
    ///
    /// @param at when reviewers are asked
    /// @return the same, with what is now to be reviewed
    public NamedAsked keep(NamedAsked suppliers, LocalDate day, Instant at) throws IOException {
        return suppliers.kept(readings.folders(), day, at);
    }

    /// The contracts that answer, with what they add up to.
    public Listing contracts(Listing.Asked asked) throws IOException {
        return Listing.of(readings, asked);
    }

    /// What each file imported said of a contract, oldest first; empty when none names it.
    ///
    /// Reads every copy through, those that another replaced included.
    ///
    /// @param uid that of the contract, or the one that its lots share
    public Optional<Recalled> history(String uid) throws IOException {
        return Recalled.of(readings, uid);
    }

    /// Hands over each contract imported, one in memory at a time when nothing is held.
    ///
    /// @return how many there were
    public long contracts(Consumer<Contract> taken) throws IOException {
        return readings.contracts(taken);
    }

    /// Who is behind the holders of contracts on a day; empty when no register of entities is imported.
    public Optional<Behind> behind(LocalDate day) throws IOException {
        return readings.behind(day);
    }
}
