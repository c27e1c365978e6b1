package fr.etagere.cartography;

import fr.etagere.catalogue.Entry;
import fr.etagere.cost.Account;
import fr.etagere.cost.Costing;
import fr.etagere.cost.Interval;
import fr.etagere.cost.Kind;
import fr.etagere.cost.Study;
import fr.etagere.portfolio.Substitute;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What moving to each solution costs, as a study of costs states it: connection, data and training. Only what has its
/// document counts: an amount that nobody evidences is not known.
public final class MoveCosts {

    /// Nobody studied it.
    public static final MoveCosts NONE = new MoveCosts(Map.of());

    private static final Set<Kind> MOVING = EnumSet.of(Kind.INTEGRATION, Kind.MIGRATION, Kind.TRAINING);

    private final Map<String, Substitute.Effort> byName;

    private MoveCosts(Map<String, Substitute.Effort> byName) {
        this.byName = byName;
    }

    /// An option of the study is the entry of the shelf whose id or name it bears.
    public static MoveCosts of(Study study) {
        Costing costing = Costing.of(study);
        var byName = new HashMap<String, Substitute.Effort>();
        for (int i = 0; i < study.options().size(); i++) {
            Study.Option option = study.options().get(i);
            boolean evidenced = option.lines().stream()
                    .filter(line -> MOVING.contains(line.kind()))
                    .allMatch(line -> line.evidence() != null);
            boolean said = MOVING.stream()
                    .allMatch(kind -> option.none().contains(kind)
                            || option.lines().stream().anyMatch(line -> line.kind() == kind));
            if (evidenced && said) {
                byName.put(
                        option.name().toLowerCase(Locale.ROOT),
                        effort(costing.accounts().get(i), study.title()));
            }
        }
        return new MoveCosts(byName);
    }

    private static Substitute.Effort effort(Account account, String source) {
        BigDecimal least = BigDecimal.ZERO;
        @Nullable BigDecimal most = BigDecimal.ZERO;
        for (Kind kind : MOVING) {
            Interval paid = Objects.requireNonNull(account.byKind().get(kind)).paid();
            least = least.add(paid.min());
            most = most == null || paid.max() == null ? null : most.add(paid.max());
        }
        return new Substitute.Effort(least, most, source);
    }

    Optional<Substitute.Effort> of(Entry entry) {
        return Optional.ofNullable(byName.get(entry.id().toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(byName.get(entry.name().toLowerCase(Locale.ROOT))));
    }
}
