package fr.etagere.app;

import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.Law;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.EntityWords;
import fr.etagere.supplier.LinkWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Laws that may reach an entity, for people: by law, then each way it takes hold.
final class ExposurePage {

    private final EntityWords entities;
    private final Texts texts;
    private final LinkWords words;

    ExposurePage(EntityWords entities, Texts texts) {
        this.entities = entities;
        this.texts = texts;
        words = new LinkWords(texts);
    }

    List<String> lines(Exposure exposure) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("exposure.title", entities.named(exposure.id()), texts.date(exposure.asOf())));
        lines.add(texts.get("exposure.caution"));
        if (exposure.reached().isEmpty()) {
            lines.add(texts.get("exposure.none"));
        }
        byLaw(exposure.reached()).forEach((law, ways) -> law(law, ways, lines));
        if (!exposure.past().isEmpty()) {
            lines.add(texts.get("exposure.past"));
            byLaw(exposure.past()).forEach((law, ways) -> law(law, ways, lines));
        }
        if (!exposure.gaps().isEmpty()) {
            lines.add(texts.get("exposure.gaps"));
            exposure.gaps().forEach(gap -> lines.add("  ? " + entities.gap(gap)));
        }
        return lines;
    }

    private static Map<Law, List<Exposure.Reached>> byLaw(List<Exposure.Reached> reached) {
        var byLaw = new LinkedHashMap<Law, List<Exposure.Reached>>();
        reached.forEach(
                one -> byLaw.computeIfAbsent(one.law(), _ -> new ArrayList<>()).add(one));
        return byLaw;
    }

    private void law(Law law, List<Exposure.Reached> ways, List<String> lines) {
        lines.add("  ● " + law.title().in(texts.lang()) + ", " + law.article() + " (" + words.country(law.state())
                + ") — " + texts.get("exposure.effect." + law.effect()));
        lines.add("    " + texts.get("exposure.whom", law.whom().in(texts.lang())));
        if (law.note() != null) {
            lines.add("    " + texts.get("exposure.note", law.note().in(texts.lang())));
        }
        for (Exposure.Reached way : ways) {
            lines.add("    └ " + entities.hold(way.hold()));
            lines.add("      " + way.reach().why().in(texts.lang()) + " ("
                    + texts.get("exposure.status." + way.status()) + ")");
            if (way.hold() instanceof Exposure.Hold.Above above) {
                above.chain().forEach(link -> lines.add("        " + entities.link(link)));
            }
        }
        for (Law.Source source : law.sources()) {
            lines.add("    "
                    + texts.get(
                            "exposure.source",
                            source.title(),
                            texts.date(source.lastChecked()),
                            source.address() == null ? "" : source.address()));
        }
    }
}
