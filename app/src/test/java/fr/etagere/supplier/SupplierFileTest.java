package fr.etagere.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.drawing.Box;
import fr.etagere.drawing.Diagram;
import fr.etagere.exposure.Exposures;
import fr.etagere.exposure.Subject;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.ownership.Share;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplierFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Texts FRENCH = Texts.of(Lang.FR);
    private static final Materials MATERIALS =
            Materials.at(Path.of(System.getProperty("etagere.root", "..")), List.of(Exposures.FOLDER));

    private final OwnershipGraph.Builder builder = new OwnershipGraph.Builder();
    private @Nullable OwnershipGraph graph;

    @Test
    void whatIsAboveAHolderIsToldOnce() {
        List.of("acme", "one", "two", "three").forEach(this::entity);
        shares("one", "acme", "60");
        shares("two", "acme", "20");
        shares("two", "one", "60");
        shares("three", "two", "60");
        List<ChainTree.Holder> above = new ChainTree(subject("acme"), holders("acme"), words(), FRENCH).of(id("acme"));
        assertThat(above).hasSize(2).anySatisfy(one -> {
            assertThat(one.name()).startsWith("one (XX-T-one), France");
            assertThat(one.how()).singleElement().asString().contains("60 % du capital et des voix");
        });
        List<ChainTree.Holder> twos = Stream.concat(
                        above.stream(), above.stream().flatMap(holder -> holder.above().stream()))
                .filter(holder -> holder.name().startsWith("two"))
                .toList();
        assertThat(twos).hasSize(2).extracting(ChainTree.Holder::again).containsExactlyInAnyOrder(true, false);
        assertThat(twos)
                .filteredOn(ChainTree.Holder::again)
                .allSatisfy(two -> assertThat(two.above()).isEmpty());
        assertThat(twos)
                .filteredOn(two -> !two.again())
                .flatExtracting(ChainTree.Holder::above)
                .singleElement()
                .satisfies(three -> assertThat(three.end()).contains("contrôle par la majorité des votes"));
    }

    @Test
    void naturalPersonsAreNotNamedInAnyFile() {
        entity("acme");
        builder.entity(entity("durand", LegalEntity.Kind.PERSON));
        shares("durand", "acme", "60");
        Subject subject = subject("acme");
        var files = file().all(subject, Exposures.of(MATERIALS).of(subject, DAY), null, List.of(), List.of());
        assertThat(files).containsOnlyKeys("report.html", "picture.svg", "links.csv");
        assertThat(files.values())
                .allSatisfy(bytes ->
                        assertThat(text(bytes)).contains("personne physique 1").doesNotContain("durand"));
        var links = ownership(built()).closeLinks(id("acme"), DAY).orElseThrow();
        assertThat(file().sheet(subject, Exposures.of(MATERIALS).of(subject, DAY), null, links)
                        .toString())
                .contains("personne physique 1")
                .doesNotContain("durand");
    }

    @Test
    void hostileNamesStayText() {
        builder.entity(named("acme", "<script>alert(1)</script>"));
        builder.entity(named("top", "=HYPERLINK(\"x\")"));
        shares("top", "acme", "60");
        Subject subject = subject("acme");
        var files = file().all(subject, Exposures.of(MATERIALS).of(subject, DAY), null, List.of(), List.of());
        assertThat(text(Objects.requireNonNull(files.get("report.html"))))
                .contains("&lt;script&gt;alert")
                .doesNotContain("<script");
        assertThat(text(Objects.requireNonNull(files.get("links.csv")))).contains("'=HYPERLINK");
    }

    @Test
    void manyShareholdersAreFoldedAndEveryLinkStaysInTheTable() {
        entity("acme");
        for (int i = 0; i < 200; i++) {
            entity("h" + i);
            shares("h" + i, "acme", "0.5");
        }
        var picture = new ChainPicture(subject("acme"), holders("acme"), words(), FRENCH);
        assertThat(picture.diagram().boxes()).hasSizeLessThanOrEqualTo(40);
        assertThat(file().above(subject("acme"))).contains("198 autres");
        assertThat(picture.links()).hasSize(200);
    }

    @Test
    void aChainOfAHundredKeepsThoseNearTheSupplier() {
        entity("e0");
        for (int i = 1; i <= 100; i++) {
            entity("e" + i);
            shares("e" + i, "e" + (i - 1), "60");
        }
        var picture = new ChainPicture(subject("e0"), holders("e0"), words(), FRENCH);
        assertThat(picture.links()).hasSize(100);
        Diagram diagram = picture.diagram();
        assertThat(diagram.boxes()).hasSize(40);
        assertThat(diagram.boxes())
                .extracting(box -> box.lines().getFirst())
                .contains("e0", "e1", "e38", "62 autres")
                .doesNotContain("e60");
    }

    @Test
    void aGroupShowsTwoLevelsAndNeverMoreThanAPersonCanFollow() {
        entity("top");
        for (int i = 0; i < 30; i++) {
            entity("c" + i);
            link("top", "c" + i, Holding.Kind.DIRECT_CONSOLIDATION);
            for (int j = 0; j < i % 9; j++) {
                entity("g" + i + "-" + j);
                link("c" + i, "g" + i + "-" + j, Holding.Kind.DIRECT_CONSOLIDATION);
            }
        }
        Diagram diagram = group("top").diagram();
        assertThat(diagram.boxes()).hasSizeLessThanOrEqualTo(40);
        assertThat(diagram.boxes())
                .anySatisfy(box -> assertThat(box.lines()).contains("en dessous : 8"))
                .anySatisfy(box -> assertThat(box.mark()).isEqualTo(Box.Mark.FOLDED));
        assertThat(diagram.description()).contains("141 entités");
        assertThat(group("top").links()).hasSize(141);
    }

    @Test
    void aSmallGroupIsShownWholeWithTheUltimateParentOnce() {
        entity("top");
        entity("child");
        entity("grandchild");
        link("top", "child", Holding.Kind.DIRECT_CONSOLIDATION);
        link("top", "child", Holding.Kind.ULTIMATE_CONSOLIDATION);
        link("child", "grandchild", Holding.Kind.DIRECT_CONSOLIDATION);
        link("top", "grandchild", Holding.Kind.ULTIMATE_CONSOLIDATION);
        Diagram diagram = group("top").diagram();
        assertThat(diagram.boxes())
                .extracting(box -> box.lines().getFirst())
                .containsExactlyInAnyOrder("top", "child", "grandchild");
        assertThat(diagram.arrows())
                .extracting(arrow -> arrow.label())
                .containsExactlyInAnyOrder(
                        "consolide ses comptes (mère directe et ultime)", "consolide ses comptes (mère directe)");
        assertThat(group("top").links()).hasSize(4);
    }

    private List<Holding> holders(String name) {
        return ownership(built()).holders(id(name), DAY);
    }

    private GroupPicture group(String name) {
        OwnershipGraph built = built();
        Ownership ownership = ownership(built);
        return new GroupPicture(ownership, id(name), DAY, new EntityWords(built, ownership, FRENCH, false), FRENCH);
    }

    private SupplierFile file() {
        OwnershipGraph built = built();
        return new SupplierFile(built, ownership(built), FRENCH);
    }

    private Subject subject(String name) {
        return Subject.of(ownership(built()), id(name), DAY, List.of()).orElseThrow();
    }

    private EntityWords words() {
        OwnershipGraph built = built();
        return new EntityWords(built, ownership(built), FRENCH, false);
    }

    /// A builder builds once.
    private OwnershipGraph built() {
        if (graph == null) {
            graph = builder.build();
        }
        return graph;
    }

    private static Ownership ownership(OwnershipGraph built) {
        return new Ownership(
                built, OwnershipParameters.of(MATERIALS).thresholds(DAY).orElseThrow());
    }

    private static EntityId id(String name) {
        return new EntityId("XX-T", name);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void entity(String name) {
        builder.entity(entity(name, LegalEntity.Kind.COMPANY));
    }

    private static LegalEntity entity(String name, LegalEntity.Kind kind) {
        return entity(name, name, kind);
    }

    private static LegalEntity named(String id, String name) {
        return entity(id, name, LegalEntity.Kind.COMPANY);
    }

    private static LegalEntity entity(String id, String name, LegalEntity.Kind kind) {
        return new LegalEntity(
                id(id),
                List.of(),
                name,
                List.of(),
                kind,
                LegalEntity.Standing.ACTIVE,
                "FR",
                List.of(),
                null,
                "hand",
                null);
    }

    private void shares(String holder, String held, String percent) {
        Share share = Share.percent(new BigDecimal(percent));
        builder.holding(
                new Holding(id(holder), id(held), Holding.Kind.SHARES, share, share, null, null, false, "hand", null));
    }

    private void link(String holder, String held, Holding.Kind kind) {
        builder.holding(
                new Holding(id(holder), id(held), kind, Share.UNKNOWN, Share.UNKNOWN, null, null, false, "hand", null));
    }
}
