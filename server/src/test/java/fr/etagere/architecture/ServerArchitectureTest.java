package fr.etagere.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fr.etagere.reviews.OwnReviews;
import fr.etagere.reviews.Reviews;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The boundaries of the server. Each rule is shown to catch a violation planted in `architecture.planted`.
class ServerArchitectureTest {

    private static final List<String> OWN = List.of(
            "accounts",
            "audit",
            "records",
            "steps",
            "database",
            "identity",
            "members",
            "sessions",
            "uploads",
            "imports",
            "charts",
            "api",
            "web",
            "serving");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OWN.stream().map(name -> "fr.etagere." + name).toArray(String[]::new));

    /// A package of the server, and the only ones of the server it may use.
    private record Boundary(String name, List<String> mayUse, String because) {
        ArchRule rule(String root) {
            String[] allowed = Stream.concat(Stream.of(name), mayUse.stream())
                    .map(other -> root + "." + other)
                    .toArray(String[]::new);
            String[] own = OWN.stream().map(other -> root + "." + other).toArray(String[]::new);
            DescribedPredicate<JavaClass> elsewhere =
                    resideInAnyPackage(own).and(DescribedPredicate.not(resideInAnyPackage(allowed)));
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
                new Boundary("accounts", List.of(), "who may do what is known before anything is done"),
                new Boundary("audit", List.of("accounts"), "what was done is written down whatever it was"),
                new Boundary("records", List.of("accounts", "audit"), "what people write knows no page"),
                new Boundary(
                        "steps",
                        List.of("accounts", "audit", "records"),
                        "what may be written is the same for a page and for a program"),
                new Boundary("charts", List.of("accounts"), "a map is read from files, for whoever asks"),
                new Boundary("database", List.of(), "a database is started whatever it keeps"),
                new Boundary("identity", List.of(), "who someone is does not depend on what they may do"),
                new Boundary("sessions", List.of(), "a session is kept whatever it is about"),
                new Boundary(
                        "members",
                        List.of("accounts", "audit", "records", "identity"),
                        "an organisation has members, whatever its pages show"),
                new Boundary("uploads", List.of(), "a form is read whatever is done with its file"),
                new Boundary(
                        "imports",
                        List.of("accounts", "audit", "records"),
                        "a file is imported however it was brought"),
                new Boundary(
                        "api",
                        List.of("accounts", "audit", "records", "steps", "uploads", "imports", "charts"),
                        "programs ask the faces, and know no page"),
                new Boundary(
                        "web",
                        List.of(
                                "accounts",
                                "audit",
                                "records",
                                "steps",
                                "identity",
                                "members",
                                "sessions",
                                "uploads",
                                "imports",
                                "charts",
                                "api"),
                        "pages ask the faces, not the database"));
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void partsUseOnlyWhatTheirPlaceAllows(Boundary boundary) {
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
    void everyPackageIsNullMarked() {
        assertThat(OWN)
                .allSatisfy(
                        name -> assertThat(MAIN.getPackage("fr.etagere." + name).isAnnotatedWith(NullMarked.class))
                                .as(name)
                                .isTrue());
    }

    @Test
    void onlyTheRecordsOpenAListOfReviewsForTheyKnowWhoseItIs() {
        onlyRecordsOpenReviews("fr.etagere").check(MAIN);
        JavaClasses planted = new ClassFileImporter().importPackages("fr.etagere.architecture.planted");
        assertThat(onlyRecordsOpenReviews("fr.etagere.architecture.planted")
                        .evaluate(planted)
                        .hasViolation())
                .isTrue();
    }

    /// A list opened elsewhere could be that of all, or another organisation's.
    private static ArchRule onlyRecordsOpenReviews(String root) {
        return noClasses()
                .that(resideInAnyPackage(OWN.stream()
                        .filter(name -> !name.equals("records"))
                        .map(name -> root + "." + name)
                        .toArray(String[]::new)))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(Reviews.class, OwnReviews.class))
                .because("an organisation is answered with its own reviews, and no other");
    }

    @Test
    void noPageAsksTheDatabase() {
        noClasses()
                .that(resideInAPackage("fr.etagere.web"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc.."))
                .check(MAIN);
    }
}
