package fr.etagere.api;

import fr.etagere.cartography.Cartography;
import fr.etagere.cartography.Scope;
import fr.etagere.charts.Charts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A question about the map of the organisation of a token: its day, and which contracts count.
record MapCall(Call call, Cartography map, LocalDate day, Scope scope) {

    private static final int LONGEST = 60;

    /// Answers such a question.
    @FunctionalInterface
    interface Asking {
        Answer to(MapCall call) throws IOException;
    }

    /// Reads `on`, `asOf`, `knownOn`, `buyer` and `digital`, then asks.
    static Answer with(Charts charts, Call call, Asking then) throws IOException {
        return switch (call.day("on")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> on) ->
                switch (call.day("asOf")) {
                    case Call.Given.Not<LocalDate>(Answer problem) -> problem;
                    case Call.Given.Is<LocalDate>(Optional<LocalDate> asOf) ->
                        switch (call.day("knownOn")) {
                            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
                            case Call.Given.Is<LocalDate>(Optional<LocalDate> knownOn) ->
                                scoped(
                                        call,
                                        charts.of(call.actor(), asOf.orElse(null), knownOn.orElse(null)),
                                        on.orElse(charts.today()),
                                        then);
                        };
                };
        };
    }

    /// A buyer that is not there is said so: counting nothing would look like an answer.
    private static Answer scoped(Call call, Cartography map, LocalDate day, Asking then) throws IOException {
        Optional<String> buyer = call.param("buyer");
        if (buyer.isPresent() && map.buyers().size() > 0 && !map.buyers().has(buyer.get())) {
            return call.problem(ProblemType.UNKNOWN_BUYER, shortened(buyer.get()));
        }
        boolean digital = call.param("digital").filter("true"::equals).isPresent();
        return then.to(new MapCall(call, map, day, new Scope(buyer.orElse(null), digital)));
    }

    private static String shortened(String value) {
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    /// One value of a list, by its name in small letters; empty when it is none of them.
    static <E extends Enum<E>> Optional<E> one(Class<E> type, String written) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(written)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    Answer refused(String name, String value) {
        return call.problem(ProblemType.PARAMETER, name, shortened(value));
    }

    Answer nothing() {
        return call.problem(ProblemType.EMPTY_MAP);
    }
}
