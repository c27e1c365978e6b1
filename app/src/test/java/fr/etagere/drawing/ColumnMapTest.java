package fr.etagere.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class ColumnMapTest {

    private static final int MOST = 60;

    /// Columns of these sizes, with links drawn at random, some of which pass a column.
    private static ColumnMap map(int... sizes) {
        var random = new SplittableRandom(7);
        var columns = new ArrayList<ColumnMap.Column>();
        var arrows = new LinkedHashSet<Arrow>();
        for (int i = 0; i < sizes.length; i++) {
            int column = i;
            columns.add(new ColumnMap.Column(
                    "Colonne " + i,
                    IntStream.range(0, sizes[i])
                            .mapToObj(
                                    n -> new Box(column + "-" + n, List.of("Chose " + n, "3 contrats"), Box.Mark.PLAIN))
                            .toList()));
            for (int n = 0; i > 0 && n < sizes[i]; n++) {
                int from = random.nextInt(i);
                arrows.add(
                        new Arrow(from + "-" + random.nextInt(sizes[from]), column + "-" + n, "", Arrow.Stroke.SOLID));
            }
        }
        return new ColumnMap("map", "La carte", "Ce qu'elle montre", columns, List.copyOf(arrows));
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void whatIsTooBigIsFoldedByColumnAndNothingIsLost() {
        ColumnMap folded = map(1, 14, 4_000, 300, 40, 6).folded(MOST, MOST, count -> "et " + count + " autres");
        assertThat(folded.size()).isEqualTo(MOST);
        int told = folded.columns().stream()
                .flatMap(column -> column.boxes().stream())
                .mapToInt(box -> box.mark() == Box.Mark.FOLDED
                        ? Integer.parseInt(box.lines().getFirst().replaceAll("\\D", ""))
                        : 1)
                .sum();
        assertThat(told).isEqualTo(1 + 14 + 4_000 + 300 + 40 + 6);
        assertThat(folded.columns().get(0).boxes()).hasSize(1);
        assertThat(folded.columns().get(5).boxes()).hasSize(6);
        // The first ones, which matter most, are those that stay.
        assertThat(folded.columns().get(2).boxes().getFirst().id()).isEqualTo("2-0");
    }

    @Test
    void aMapThatFitsIsNotFolded() {
        ColumnMap map = map(1, 5, 9);
        assertThat(map.folded(15, 9, count -> "et " + count)).isSameAs(map);
        assertThat(map.folded(14, 9, count -> "et " + count).size()).isEqualTo(14);
    }

    @Test
    void noColumnIsTallerThanAPage() {
        ColumnMap folded = map(1, 3, 50, 50).folded(MOST, 12, count -> "et " + count);
        assertThat(folded.columns())
                .allSatisfy(column -> assertThat(column.boxes()).hasSizeLessThanOrEqualTo(12));
        assertThat(folded.size()).isEqualTo(1 + 3 + 12 + 12);
    }

    @Test
    void boxesOfAColumnStandInOneLineAndNeverOverlap() {
        ColumnMap map = map(2, 14, 12, 12, 9, 6);
        ColumnLayout layout = ColumnLayout.of(map);
        assertThat(layout.boxes()).hasSize(map.size());
        for (int i = 0; i < map.columns().size(); i++) {
            double left = ColumnLayout.left(i);
            var placed = layout.boxes().stream()
                    .filter(box -> box.x() == left)
                    .sorted(java.util.Comparator.comparingDouble(ColumnLayout.Placed::y))
                    .toList();
            assertThat(placed).hasSize(map.columns().get(i).boxes().size());
            for (int n = 1; n < placed.size(); n++) {
                assertThat(placed.get(n).y())
                        .isGreaterThan(placed.get(n - 1).y() + placed.get(n - 1).height());
            }
            assertThat(placed)
                    .allSatisfy(box -> assertThat(box.y() + box.height()).isLessThan(layout.height()));
        }
    }

    @ParameterizedTest
    @EnumSource(Finish.class)
    void aPictureIsWellFormedNamedAndAsksNothingOfTheNetwork(Finish finish) throws Exception {
        String svg = map(1, 4, 5).svg(finish);
        Element root = parsed(svg);
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("La carte");
        assertThat(root.getElementsByTagName("style").getLength()).isEqualTo(finish == Finish.SCREEN ? 1 : 0);
        var texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            assertThat(Double.parseDouble(((Element) texts.item(i)).getAttribute("font-size")))
                    .isGreaterThanOrEqualTo(11);
        }
        assertThat(svg).doesNotContain("href", "<script", "url(", "@import");
    }

    @Test
    void hostileNamesStayTextAndStayInTheirBox() throws Exception {
        String name = "<script>alert(1)</script>\u202E\u0000" + "W".repeat(5_000);
        var box = new Box("a", List.of(name, name), Box.Mark.PLAIN);
        var map = new ColumnMap("m", name, name, List.of(new ColumnMap.Column(name, List.of(box))), List.of());
        String svg = map.svg(Finish.SCREEN);
        Element root = parsed(svg);
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).doesNotContain("\u202E", "\u0000").contains("…");
        assertThat(ColumnLayout.of(map).boxes().getFirst().height()).isLessThan(100);
    }

    @Test
    void aLinkToTheLeftIsRefused() {
        var columns = List.of(
                new ColumnMap.Column("A", List.of(new Box("a", List.of("a"), Box.Mark.PLAIN))),
                new ColumnMap.Column("B", List.of(new Box("b", List.of("b"), Box.Mark.PLAIN))));
        assertThatThrownBy(() ->
                        new ColumnMap("m", "t", "d", columns, List.of(new Arrow("b", "a", "", Arrow.Stroke.SOLID))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
