package fr.etagere.serving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.api.Api;
import fr.etagere.web.Routes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Nothing answers that the table of routes does not declare, with who may call it.
class WaysInTest {

    private static final List<String> FRAMEWORK = List.of("/error", "/actuator", "/actuator/**");

    @Test
    void everyWayInIsInTheTable() {
        ApplicationContext context = Served.context();
        var declared = new ArrayList<>(context.getBean(Routes.class).declared());
        declared.addAll(context.getBean(Api.class).declared());

        assertThat(undeclared(context.getBeansOfType(HandlerMapping.class).values(), declared))
                .isEmpty();
    }

    @Test
    void aWayInPlantedBesideTheTableIsSeen() {
        RouterFunction<ServerResponse> planted = RouterFunctions.route()
                .GET("/planted", _ -> ServerResponse.ok().build())
                .build();

        assertThat(undeclared(List.of(new RouterFunctionMapping(planted)), List.of("GET /dossiers")))
                .containsExactly("(GET && /planted)");
    }

    private static List<String> undeclared(Collection<HandlerMapping> mappings, List<String> declared) {
        var found = new ArrayList<String>();
        for (HandlerMapping mapping : mappings) {
            switch (mapping) {
                case RouterFunctionMapping functions
                when functions.getRouterFunction() != null ->
                    functions.getRouterFunction().accept(new Listing(found));
                case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().forEach((info, _) -> found.addAll(info.getPatternValues()));
                case AbstractUrlHandlerMapping addresses ->
                    found.addAll(addresses.getHandlerMap().keySet());
                default -> {}
            }
        }
        List<String> known = declared.stream()
                .map(way -> "(" + way.replace(" ", " && ") + ")")
                .toList();
        found.removeIf(way -> known.contains(way.replace("[GET, HEAD]", "GET"))
                // What answers that there is nothing there.
                || way.equals("/**")
                || way.equals("/api/v1/**")
                || FRAMEWORK.contains(way)
                || way.matches("/actuator/(health|prometheus)(/\\*\\*)?"));
        return found;
    }

    /// Writes down every route of a table of functions. A nested or served folder would be a way in too.
    private record Listing(List<String> found) implements RouterFunctions.Visitor {
        @Override
        public void startNested(RequestPredicate predicate) {
            found.add("nested " + predicate);
        }

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            found.add(predicate.toString());
        }

        @Override
        public void resources(Function<ServerRequest, java.util.Optional<Resource>> lookup) {
            found.add("resources");
        }

        @Override
        public void attributes(java.util.Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> function) {
            found.add("unknown " + function);
        }
    }
}
