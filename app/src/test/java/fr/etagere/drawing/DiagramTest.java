package fr.etagere.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DiagramTest {

    @Test
    void boxesNeverOverlap() {
        for (int seed = 0; seed < 30; seed++) {
            List<Layout.Placed> placed = Layout.of(random(seed)).boxes();
            for (Layout.Placed one : placed) {
                for (Layout.Placed other : placed) {
                    assertThat(one == other || apart(one, other))
                            .as("%d %s %s", seed, one, other)
                            .isTrue();
                }
            }
        }
    }

    private static boolean apart(Layout.Placed a, Layout.Placed b) {
        return a.x() + a.width() <= b.x()
                || b.x() + b.width() <= a.x()
                || a.y() + a.height() <= b.y()
                || b.y() + b.height() <= a.y();
    }

    @Test
    void everythingIsInsideThePicture() {
        for (int seed = 0; seed < 30; seed++) {
            Layout layout = Layout.of(random(seed));
            assertThat(layout.boxes()).allSatisfy(box -> {
                assertThat(box.x()).isNotNegative();
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(layout.width());
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(layout.height());
            });
            assertThat(layout.arrows())
                    .allSatisfy(arrow -> assertThat(arrow.points()).allSatisfy(point -> {
                        assertThat(point.x()).isBetween(0.0, layout.width());
                        assertThat(point.y()).isBetween(0.0, layout.height());
                    }));
        }
    }

    @Test
    void anArrowGoesDownFromTheUpperBox() {
        var diagram = new Diagram("t", "d", List.of(box("a"), box("b")), List.of(arrow("a", "b")));
        Layout layout = Layout.of(diagram);
        Layout.Drawn drawn = layout.arrows().getFirst();
        assertThat(drawn.points().getFirst().y())
                .isLessThan(drawn.points().getLast().y());
        assertThat(drawn.points().getLast().y()).isEqualTo(layout.boxes().get(1).y());
    }

    @Test
    void theSamePictureIsWrittenTwice() {
        assertThat(random(7).svg()).isEqualTo(random(7).svg());
    }

    @Test
    void whatANameHoldsStaysText() throws Exception {
        var hostile = "</text><script>alert(1)</script>&\"'<\u0007";
        var diagram =
                new Diagram(hostile, hostile, List.of(new Box(hostile, List.of(hostile), Box.Mark.HIT)), List.of());
        Document parsed = parsed(diagram.svg());
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("</text><script>alert(1)</script>&\"'<\uFFFD");
    }

    @Test
    void cyclesAreDrawn() {
        var diagram = new Diagram(
                "t", "d", List.of(box("a"), box("b")), List.of(arrow("a", "b"), arrow("b", "a"), arrow("a", "a")));
        assertThat(Layout.of(diagram).arrows())
                .hasSize(3)
                .allSatisfy(arrow -> assertThat(arrow.points()).hasSizeGreaterThan(1));
    }

    @Test
    void likeBoxesAreToldByOneAndTheOthersStay() {
        var boxes = new ArrayList<Box>();
        var arrows = new ArrayList<Arrow>();
        boxes.add(new Box("top", List.of("Mère"), Box.Mark.SUBJECT));
        IntStream.range(0, 40).forEach(i -> {
            boxes.add(box("child" + i));
            arrows.add(arrow("top", "child" + i));
        });
        boxes.add(box("grandchild"));
        arrows.add(arrow("child3", "grandchild"));
        Diagram folded = new Diagram("t", "d", boxes, arrows).folded(12, count -> count + " autres");
        assertThat(folded.boxes()).hasSizeLessThanOrEqualTo(12);
        assertThat(folded.boxes()).extracting(Box::id).contains("top", "child3", "grandchild");
        assertThat(folded.boxes())
                .filteredOn(box -> box.mark() == Box.Mark.FOLDED)
                .singleElement()
                .satisfies(box -> assertThat(box.lines()).containsExactly("37 autres"));
        assertThat(parse(folded)).isNotNull();
    }

    @Test
    void aLongWordIsCutAndALongNameBroken() {
        assertThat(Lettering.broken(List.of("x".repeat(70)))).hasSize(3);
        assertThat(Lettering.broken(List.of("Direction interministérielle du numérique et de ses services")))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(30));
    }

    @Test
    void anArrowWithoutItsBoxIsRefused() {
        var boxes = List.of(box("a"));
        var arrows = List.of(arrow("a", "b"));
        assertThatThrownBy(() -> new Diagram("t", "d", boxes, arrows)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Document parse(Diagram diagram) {
        try {
            return parsed(diagram.svg());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Diagram random(int seed) {
        var random = new Random(seed);
        int size = 2 + random.nextInt(25);
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < size; i++) {
            boxes.add(new Box(
                    "b" + i,
                    List.of("Société numéro " + i, "FR, " + "x".repeat(random.nextInt(40))),
                    Box.Mark.values()[random.nextInt(Box.Mark.values().length)]));
        }
        var arrows = new ArrayList<Arrow>();
        for (int i = 0; i < size * 2; i++) {
            arrows.add(new Arrow(
                    "b" + random.nextInt(size),
                    "b" + random.nextInt(size),
                    random.nextBoolean() ? "détient 51 % des voix" : "",
                    Arrow.Stroke.values()[random.nextInt(2)]));
        }
        return new Diagram("Titre", "Ce que l'image montre.", boxes, arrows);
    }

    private static Box box(String id) {
        return new Box(id, List.of(id), Box.Mark.PLAIN);
    }

    private static Arrow arrow(String from, String to) {
        return new Arrow(from, to, "", Arrow.Stroke.SOLID);
    }
}
