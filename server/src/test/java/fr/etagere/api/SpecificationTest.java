package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.serving.Served;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The description and the operations say the same.
class SpecificationTest {

    private static final Specification SPECIFICATION = new Specification();

    @Test
    void eachOperationHasARouteAndEachRouteAnOperation() {
        List<String> routed = Served.part(Api.class).all().stream()
                .map(one -> one.method() + " " + one.path())
                .toList();

        assertThat(SPECIFICATION.operations())
                .extracting(one -> one.method() + " " + one.path())
                .containsExactlyInAnyOrderElementsOf(routed);
    }

    @Test
    void eachOperationSaysTheScopeThatItsRouteAsksFor() {
        for (Endpoint endpoint : Served.part(Api.class).all()) {
            String asked = switch (endpoint.needs()) {
                case Needs.Token _ -> "";
                case Needs.Scope(var permission) -> permission.name();
            };
            assertThat(SPECIFICATION.operations())
                    .filteredOn(one -> one.path().equals(endpoint.path())
                            && one.method().equals(endpoint.method().name()))
                    .extracting(Specification.Operation::scope)
                    .containsExactly(asked);
        }
    }

    @Test
    void everyOperationAndParameterIsSaidInWords() {
        assertThat(SPECIFICATION.operations()).allSatisfy(one -> {
            assertThat(one.id()).isNotBlank();
            assertThat(one.summary()).isNotBlank();
            assertThat(SPECIFICATION.tags()).extracting(Specification.Tag::name).contains(one.tag());
            assertThat(one.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.description()).isNotBlank());
            assertThat(one.statuses()).extracting(Specification.Status::code).contains("default");
        });
    }

    @Test
    void anAnswerThatTheDescriptionDoesNotForeseeIsCaught() {
        var schema = SPECIFICATION.tree().at("/components/schemas/Problem");

        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }
}
