package fr.etagere.exitplan;

import fr.etagere.drawing.Finish;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Replacements;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The report one part at a time, for pages: the same words, pictures and tables. What falls in a cut-off is given, not
/// guessed. Nothing of it changes once made.
public final class Chapters {

    /// What a cut-off's picture and table are called.
    public static final String FALL = "cut-off";

    private final Analysis analysis;
    private final Words words;
    private final List<Block> map;
    private final List<Block> shares;
    private final List<Block> renewals;

    /// Asks the map everything but what falls.
    public Chapters(Situation situation, Texts texts) {
        analysis = Analysis.brief(situation);
        words = new Words(situation.graph(), texts);
        map = new MapSection(analysis, words).section().blocks();
        shares = new SharesSection(analysis, words).section().blocks();
        renewals = new RenewalBlocks(analysis, words).blocks();
    }

    /// What is depended on, in figures.
    public List<Block> brief() {
        return new BriefSection(analysis, words).section().blocks();
    }

    /// The map and its table.
    public List<Block> map() {
        return map;
    }

    /// What takes down others by itself.
    public List<Block> points() {
        return new PointsSection(analysis, words).section().blocks();
    }

    /// To how few the money and the critical systems go.
    public List<Block> shares() {
        return shares;
    }

    /// The contracts that end, by when to decide.
    public List<Block> renewals() {
        return renewals;
    }

    /// Components past their support.
    public List<Block> lifetimes() {
        return new LifetimeBlocks(analysis, words).blocks();
    }

    /// What is not known, and which document would say it.
    public List<Block> gaps() {
        return new GapsSection(analysis, words).section().blocks();
    }

    /// Every file that was read.
    public List<Block> sources() {
        return new SourcesSection(analysis, words).section().blocks();
    }

    /// What a cut-off takes of the map: in figures, as a picture, as a table; nothing when it takes nothing.
    public List<Block> fall(CutOff cut, Replacements plan) {
        Scenario scenario = scenario(cut, plan);
        if (scenario.hits().isEmpty()) {
            return List.of();
        }
        var section = new ScenarioSection(analysis, words);
        var blocks = new ArrayList<Block>();
        blocks.add(section.falls(scenario));
        blocks.addAll(section.drawn(scenario, FALL));
        return blocks;
    }

    /// Every row of that table.
    public Optional<byte[]> fallCsv(CutOff cut, Replacements plan) {
        return new Sheets(analysis, words).of(scenario(cut, plan)).csv();
    }

    private Scenario scenario(CutOff cut, Replacements plan) {
        return Scenario.of(cut, plan, new Situation.Held(List.of(), 0), analysis.situation(), analysis.map());
    }

    /// The same for a program: `docs/schemas/portfolio-report.schema.json`, without what falls.
    public ObjectNode json() {
        return ExitPlanJson.of(analysis);
    }

    /// A picture of these chapters as SVG, by the name of its figure.
    public Optional<String> picture(String name) {
        return Stream.of(map, shares, renewals)
                .flatMap(List::stream)
                .flatMap(block -> block instanceof Block.Figure figure ? Stream.of(figure) : Stream.empty())
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .map(figure -> figure.svg().apply(Finish.SCREEN));
    }

    /// A table whole, by its name; empty when there is none of that name, or no row in it.
    public Optional<byte[]> csv(String name) {
        return Optional.ofNullable(new Sheets(analysis, words).all().get(name))
                .map(Supplier::get)
                .flatMap(Sheets.Sheet::csv);
    }

    /// What a thing is called, in the reader's language.
    public String name(NodeId node) {
        return words.name(node);
    }

    /// What the map has of a kind, those on which most critical systems hang first: what a page offers to ask about.
    ///
    /// @param most how many at most
    public List<Offered> offered(NodeId.Kind kind, int most) {
        return Stream.of(DependencyMap.Column.values())
                .flatMap(column -> analysis.map().inTurn(column).stream())
                .filter(row -> row.node().kind() == kind)
                .limit(most)
                .map(row -> new Offered(row.node(), words.name(row.node())))
                .toList();
    }

    /// Something to ask about, and what it is called.
    public record Offered(NodeId node, String name) {}
}
