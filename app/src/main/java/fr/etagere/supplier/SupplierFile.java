package fr.etagere.supplier;

import fr.etagere.drawing.Diagram;
import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.Subject;
import fr.etagere.ownership.CloseLinks;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The face: a supplier's file, for people. Natural persons are counted in it and not named, for it goes round.
public final class SupplierFile {

    private final Texts texts;
    private final EntityWords words;
    private final Ownership ownership;

    public SupplierFile(OwnershipGraph graph, Ownership ownership, Texts texts) {
        this.texts = texts;
        this.ownership = ownership;
        words = new EntityWords(graph, ownership, texts, false);
    }

    /// Everyone above an entity, as SVG.
    public String above(Subject subject) {
        return svg(picture(subject).diagram());
    }

    /// A link of the picture, in words.
    ///
    /// @param share empty or a dash for a link that counts none
    public record Link(String from, String link, String to, String share, String source, String date) {}

    /// Every link of the picture of {@link #above}, as its table says them.
    public List<Link> links(Subject subject) {
        return links(picture(subject).links());
    }

    /// Those that an entity holds, on two levels, as SVG.
    public String below(EntityId id, LocalDate day) {
        return svg(new GroupPicture(ownership, id, day, words, texts).diagram());
    }

    /// Every link of the picture of {@link #below}, folded or not, as its table says them.
    public List<Link> linksBelow(EntityId id, LocalDate day) {
        return links(new GroupPicture(ownership, id, day, words, texts).links());
    }

    private List<Link> links(List<Holding> links) {
        return new LinkTable(words, texts)
                .rows(links).stream()
                        .map(row -> new Link(row.from(), row.link(), row.to(), row.share(), row.source(), row.date()))
                        .toList();
    }

    /// All of it in words, for a page that lays it out its own way.
    ///
    /// @param secNumCloud null on a day when the referential did not exist
    public SupplierSheet sheet(
            Subject subject, Exposure exposure, @Nullable SecNumCloudAnswer secNumCloud, CloseLinks closeLinks) {
        return new SheetWriting(words, texts).sheet(subject, holders(subject), exposure, secNumCloud, closeLinks);
    }

    /// Every file by its name: the page, its picture and its table of links.
    ///
    /// @param secNumCloud null on a day when the referential did not exist
    /// @param beside what lessens the exposure, in words: shown beside it and taking nothing away
    /// @param sources every file that the answers were read from
    public Map<String, byte[]> all(
            Subject subject,
            Exposure exposure,
            @Nullable SecNumCloudAnswer secNumCloud,
            List<String> beside,
            List<FilingSource> sources) {
        ChainPicture picture = picture(subject);
        String svg = svg(picture.diagram());
        var table = new LinkTable(words, texts);
        var view = new SupplierView(
                subject,
                holders(subject),
                exposure,
                secNumCloud,
                beside,
                sources,
                words,
                texts,
                svg,
                table.rows(picture.links()));
        var files = new LinkedHashMap<String, byte[]>();
        files.put("picture.svg", bytes(svg));
        files.put("links.csv", table.csv(picture.links()));
        files.put("report.html", bytes(Page.render("supplier.jte", view)));
        return files;
    }

    private ChainPicture picture(Subject subject) {
        return new ChainPicture(subject, holders(subject), words, texts);
    }

    private List<Holding> holders(Subject subject) {
        return ownership.holders(subject.entity().id(), subject.controllers().asOf());
    }

    private static String svg(Diagram diagram) {
        return diagram.svg();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
