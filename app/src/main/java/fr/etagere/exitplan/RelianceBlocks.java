package fr.etagere.exitplan;

import fr.etagere.portfolio.Concentration;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Reliance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// To how few critical systems lead, each counting one whatever it costs.
record RelianceBlocks(Analysis analysis, Words words) {

    private static final long SEED = 1;
    private static final int SHOWN = 10;

    List<Block> blocks() {
        List<NodeId> critical = analysis.situation().critical().stream()
                .filter(analysis.map()::has)
                .sorted()
                .toList();
        var blocks = new ArrayList<Block>();
        if (critical.isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading("reliance", words.t("reliance")));
        blocks.add(new Block.Text(words.t("reliance.read", critical.size())));
        for (Reliance.By by : Reliance.By.values()) {
            var reliance = new Reliance(analysis.situation().graph(), critical, by);
            Concentration counted = reliance.concentration(analysis.situation().day(), SEED);
            if (counted.index() != null) {
                Map<String, Integer> relying =
                        reliance.relying(analysis.situation().day());
                List<List<String>> rows = counted.parts().stream()
                        .map(part -> List.of(
                                name(by, part.to()),
                                words.percent(part.share()),
                                words.count(relying.getOrDefault(part.to(), 0))))
                        .toList();
                blocks.add(new Block.Table(
                        "reliance-" + by + "-table",
                        words.t(
                                "reliance.caption." + by,
                                words.count(counted.index()),
                                words.percent(counted.unknown())),
                        new Tables(words).columns("to", "share", "relying"),
                        Set.of(1, 2),
                        rows.subList(0, Math.min(SHOWN, rows.size())),
                        rows.size() > SHOWN ? words.t("reliance.rest", rows.size() - SHOWN) : null));
            }
        }
        return blocks;
    }

    private String name(Reliance.By by, String key) {
        return words.name(new NodeId(by == Reliance.By.COUNTRY ? NodeId.Kind.COUNTRY : NodeId.Kind.SUPPLIER, key));
    }
}
