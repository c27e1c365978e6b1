package fr.etagere.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// This module is an engine: it knows the questions and the contracts, not the program that asks.
class BoundaryTest {

    private static final ArchRule ENGINE = noClasses()
            .that()
            .resideInAPackage("fr.etagere.analytics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.etagere.app..", "fr.etagere.procurement..", "fr.etagere.bom..")
            .because("the program hands contracts over; the engine reads no register");

    @Test
    void theEngineKnowsNeitherTheProgramNorTheRegisters() {
        ENGINE.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.etagere.analytics"));
    }

    @Test
    void aTestThatReadsRegistersIsCaught() {
        JavaClasses tests = new ClassFileImporter().importClasses(SameAnswersTest.class);
        assertThat(ENGINE.evaluate(tests).hasViolation()).isTrue();
    }
}
