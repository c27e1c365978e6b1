package fr.etagere.backing;

import fr.etagere.exposure.Laws;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What registers answered of providers, by the same laws and the same decisions on names: a server asks them the same
/// of each decision. Safe for use by several threads.
final class Answered {

    private static final int MOST = 5_000;

    private final Laws laws;
    private final Map<Question, Told> known = new ConcurrentHashMap<>();

    Answered(Laws laws) {
        this.laws = laws;
    }

    /// @param identity what the shelf states of the company
    record Question(String provider, @Nullable Identity identity, LocalDate day) {}

    /// @param reviewed the decision that the answer leans on
    record Told(Asking.Answer answer, Optional<Cited.Reviewed> reviewed) {}

    boolean by(Laws others) {
        return laws == others;
    }

    Told of(Question question, Supplier<Told> asked) {
        Told told = known.get(question);
        if (told == null) {
            told = asked.get();
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(question, told);
        }
        return told;
    }
}
