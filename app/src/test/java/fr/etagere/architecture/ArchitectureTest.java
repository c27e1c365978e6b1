package fr.etagere.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The boundaries of the house. Each rule is shown to catch a violation planted in `architecture.planted`.
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.etagere");

    /// A package, and the only ones of ours it may use.
    private record Boundary(String name, List<String> mayUse, String because) {
        ArchRule rule(String root) {
            String[] allowed = Stream.concat(Stream.of(name), mayUse.stream())
                    .map(other -> root + "." + other)
                    .toArray(String[]::new);
            DescribedPredicate<JavaClass> ours = resideInAPackage(root + "..");
            DescribedPredicate<JavaClass> elsewhere = ours.and(DescribedPredicate.not(resideInAnyPackage(allowed)));
            return noClasses()
                    .that(resideInAPackage(root + "." + name))
                    .should()
                    .dependOnClassesThat(elsewhere)
                    .because(because);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Boundary> boundaries() {
        return List.of(
                new Boundary("shared", List.of(), "it serves every capability and knows none"),
                new Boundary("need", List.of("shared"), "a need can be checked without rules or shelf"),
                new Boundary("doctrine", List.of("shared"), "the doctrine is given facts; it never goes and gets them"),
                new Boundary("csf", List.of("shared"), "an offer is read by the European framework alone"),
                new Boundary("catalogue", List.of("shared"), "the shelf knows neither needs nor rules"),
                new Boundary("download", List.of("shared"), "it fetches bytes, whatever they are"),
                new Boundary("publiccode", List.of("shared"), "the standard is read for itself"),
                new Boundary(
                        "comparison", List.of("shared"), "options are compared on figures, wherever they come from"),
                new Boundary("grid", List.of("shared", "comparison"), "a grid is read without shelf or rules"),
                new Boundary(
                        "lists",
                        List.of("shared", "rows", "catalogue", "publiccode"),
                        "lists feed the shelf; the shelf knows no format"),
                new Boundary("rows", List.of("shared"), "a row is judged whatever it tells of"),
                new Boundary(
                        "filings",
                        List.of("shared", "rows", "ownership"),
                        "registers feed the graph; the graph knows no format"),
                new Boundary(
                        "procurement",
                        List.of("shared", "ownership", "portfolio", "download"),
                        "contracts are read without the shelf or the rules"),
                new Boundary(
                        "bom",
                        List.of("shared", "rows", "ownership", "portfolio"),
                        "components feed the map; the map knows no format"),
                new Boundary("cost", List.of("shared"), "costs are added up whatever they are the costs of"),
                new Boundary(
                        "tender",
                        List.of("shared", "catalogue"),
                        "before publication no offer is known: criteria only ask the shelf for the names of brands"),
                new Boundary(
                        "drafting",
                        List.of("shared", "catalogue", "comparison", "grid", "tender"),
                        "criteria are drawn from a grid here, so that they never know an offer where they are"
                                + " reviewed"),
                new Boundary(
                        "tables",
                        List.of("shared", "portfolio"),
                        "questions are asked of whatever engine is there, and name none"),
                new Boundary("portfolio", List.of("shared", "ownership"), "a map is drawn from what it is given"),
                new Boundary(
                        "exposure", List.of("shared", "ownership"), "laws are read beside chains, not inside them"),
                new Boundary(
                        "supplier",
                        List.of("shared", "ownership", "filings", "exposure", "drawing"),
                        "a supplier's file is written from answers; it asks no command"),
                new Boundary(
                        "backing",
                        List.of(
                                "shared",
                                "catalogue",
                                "ownership",
                                "filings",
                                "exposure",
                                "naming",
                                "reviews",
                                "supplier"),
                        "who stands behind an entry is told of the shelf, whatever decision asks"),
                new Boundary(
                        "registry",
                        List.of(
                                "shared",
                                "catalogue",
                                "ownership",
                                "filings",
                                "exposure",
                                "naming",
                                "reviews",
                                "supplier",
                                "backing"),
                        "a company is asked about the same by a terminal, a page or a program"),
                new Boundary("drawing", List.of("shared"), "a picture is laid out whatever it shows"),
                new Boundary("paper", List.of("shared"), "a document is laid out whatever it says"),
                new Boundary(
                        "exitplan",
                        List.of("shared", "ownership", "portfolio", "drawing", "paper"),
                        "a report words the answers of the map; it reads no file"),
                new Boundary(
                        "cartography",
                        List.of(
                                "shared",
                                "doctrine",
                                "catalogue",
                                "search",
                                "lists",
                                "ownership",
                                "filings",
                                "exposure",
                                "naming",
                                "reviews",
                                "backing",
                                "portfolio",
                                "procurement",
                                "bom",
                                "cost",
                                "exitplan"),
                        "the map is asked the same by a terminal, a page or a program, and knows none of them"),
                new Boundary("ownership", List.of("shared"), "who controls whom is read from registers alone"),
                new Boundary(
                        "naming",
                        List.of("shared", "ownership"),
                        "a name is matched with entities, whatever the register they come from"),
                new Boundary(
                        "reviews",
                        List.of("shared", "ownership", "naming"),
                        "what reviewers decided is kept apart from how names are matched"),
                new Boundary("search", List.of("shared", "catalogue"), "searching reads the shelf and changes nothing"),
                new Boundary(
                        "dossier",
                        List.of(
                                "shared",
                                "need",
                                "doctrine",
                                "catalogue",
                                "comparison",
                                "grid",
                                "backing",
                                "filings",
                                "paper"),
                        "the decision joins the capabilities; the program comes after it"));
    }

    private static final ArchRule PURE = noClasses()
            .that(resideInAnyPackage(
                    "fr.etagere.need..",
                    "fr.etagere.doctrine..",
                    "fr.etagere.cost..",
                    "fr.etagere.tender..",
                    "fr.etagere.drafting..",
                    "fr.etagere.csf..",
                    "fr.etagere.exposure..",
                    "fr.etagere.portfolio..",
                    "fr.etagere.drawing..",
                    "fr.etagere.exitplan..",
                    "fr.etagere.paper..",
                    "fr.etagere.supplier..",
                    "fr.etagere.naming..",
                    "fr.etagere.comparison..",
                    "fr.etagere.grid..",
                    "fr.etagere.ownership..",
                    "fr.etagere.architecture.planted.pure.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..", "java.sql..", "java.net.http..", "java.nio.file..", "picocli.."))
            .because("pure capabilities answer from what they are given: no framework, no disk, no network");

    private static final ArchRule NO_HIDDEN_CLOCK = noClasses()
            .that(resideInAnyPackage("fr.etagere..").and(DescribedPredicate.not(resideInAPackage("fr.etagere.app.."))))
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .because("a decision is taken as of a date it is given; only the command line looks at the clock");

    private static final ArchRule NO_NATIVE_ENGINE = noClasses()
            .that(resideInAPackage("fr.etagere.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.duckdb..", "java.sql.."))
            .because("tables are another module's: its native code stays out of the program");

    @ParameterizedTest
    @MethodSource("boundaries")
    void capabilitiesUseOnlyWhatTheirPlaceAllows(Boundary boundary) {
        boundary.rule("fr.etagere").check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void aPlantedViolationOfEachBoundaryIsCaught(Boundary boundary) {
        JavaClasses planted = new ClassFileImporter().importPackages("fr.etagere.architecture.planted");
        assertThat(boundary.rule("fr.etagere.architecture.planted")
                        .evaluate(planted)
                        .hasViolation())
                .as("violation planted in %s", boundary.name())
                .isTrue();
    }

    @Test
    void pureCapabilitiesUseNoFrameworkAndNoDisk() {
        PURE.check(MAIN);
    }

    @Test
    void nothingButTheCommandLineLooksAtTheClock() {
        NO_HIDDEN_CLOCK.check(MAIN);
    }

    @Test
    void noNativeTableEngineIsInTheProgram() {
        NO_NATIVE_ENGINE.check(MAIN);
        JavaClasses planted = new ClassFileImporter().importPackages("fr.etagere.architecture.planted.tables");
        assertThat(NO_NATIVE_ENGINE.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void plantedDiskAndClockAreCaught() {
        JavaClasses planted = new ClassFileImporter().importPackages("fr.etagere.architecture.planted.pure");
        assertThat(PURE.evaluate(planted).hasViolation()).isTrue();
        assertThat(NO_HIDDEN_CLOCK.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .check(MAIN);
        assertThat(MAIN.stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getPackageName))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(boundaries().stream().map(Boundary::name), Stream.of("app"))
                                .map(name -> "fr.etagere." + name)
                                .toList());
    }
}
