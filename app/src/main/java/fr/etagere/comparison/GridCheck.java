package fr.etagere.comparison;

import fr.etagere.shared.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is wrong in a grid, all of it at once.
final class GridCheck {

    private static final double SUM_TOLERANCE = 1e-9;

    private final Grid grid;
    private final Faults faults = new Faults();

    private GridCheck(Grid grid) {
        this.grid = grid;
    }

    static List<Violation> faults(Grid grid) {
        var check = new GridCheck(grid);
        check.counts();
        check.objectives();
        check.criteria();
        check.options();
        return check.faults.found();
    }

    private void counts() {
        count("/objectives", grid.objectives().size(), 1, Grid.MAX_OBJECTIVES);
        count("/criteria", grid.criteria().size(), 1, Grid.MAX_CRITERIA);
        count("/options", grid.options().size(), 2, Grid.MAX_OPTIONS);
    }

    private void count(String path, int size, int least, int most) {
        if (size < least) {
            faults.add(path, "", "too-few", Integer.toString(size), Integer.toString(least));
        } else if (size > most) {
            faults.add(path, "", "too-many", Integer.toString(size), Integer.toString(most));
        }
    }

    private void objectives() {
        faults.ids("/objectives", grid.objectives().stream().map(Objective::id).toList());
        Map<String, Set<String>> criteria = new HashMap<>();
        for (Criterion criterion : grid.criteria()) {
            criteria.computeIfAbsent(criterion.objective(), _ -> new HashSet<>())
                    .add(criterion.id());
        }
        for (int i = 0; i < grid.objectives().size(); i++) {
            Objective objective = grid.objectives().get(i);
            Set<String> under = criteria.getOrDefault(objective.id(), Set.of());
            if (under.isEmpty()) {
                faults.add("/objectives/" + i, objective.id(), "objective-bare", objective.id());
            }
            switch (objective.shares()) {
                case Objective.Shares.Free() -> {}
                case Objective.Shares.Given(var shares) -> shares("/objectives/" + i + "/shares", shares, under);
            }
        }
    }

    private void shares(String path, Map<String, Double> shares, Set<String> under) {
        double sum = 0;
        boolean numbers = true;
        for (var share : shares.entrySet()) {
            double value = share.getValue();
            if (!(value >= 0 && value <= 1)) {
                faults.add(path + "/" + Faults.key(share.getKey()), Faults.text(value), "share-number");
                numbers = false;
            }
            sum += value;
        }
        if (!shares.keySet().equals(under)) {
            faults.add(
                    path,
                    "",
                    "shares-criteria",
                    String.join(", ", under.stream().sorted().toList()));
        }
        if (numbers && Math.abs(sum - 1) > SUM_TOLERANCE) {
            faults.add(path, "", "shares-sum", Faults.text(sum));
        }
    }

    private void criteria() {
        faults.ids("/criteria", grid.criteria().stream().map(Criterion::id).toList());
        Set<String> objectives = new HashSet<>();
        grid.objectives().forEach(objective -> objectives.add(objective.id()));
        for (int i = 0; i < grid.criteria().size(); i++) {
            Criterion criterion = grid.criteria().get(i);
            String path = "/criteria/" + i;
            if (!objectives.contains(criterion.objective())) {
                faults.add(path + "/objective", criterion.objective(), "objective-unknown", criterion.objective());
            }
            switch (criterion.scale()) {
                case Scale.Measured measured -> measured(path + "/scale", measured);
                case Scale.Levels(var names) -> levels(path + "/scale", names);
            }
        }
    }

    private void measured(String path, Scale.Measured scale) {
        double width = scale.best() - scale.worst();
        if (!Double.isFinite(width) || width == 0) {
            faults.add(path, "", "scale-ends", Faults.text(scale.worst()), Faults.text(scale.best()));
            return;
        }
        double along = 0;
        double value = 0;
        for (int i = 0; i < scale.breakpoints().size(); i++) {
            Scale.Breakpoint point = scale.breakpoints().get(i);
            double here = (point.at() - scale.worst()) / width;
            boolean placed = here > along && here < 1;
            if (!placed || !(point.value() >= value && point.value() <= 1)) {
                String found = Faults.text(point.at()) + " → " + Faults.text(point.value());
                faults.add(path + "/breakpoints/" + i, found, "breakpoint");
                return;
            }
            along = here;
            value = point.value();
        }
    }

    private void levels(String path, List<String> names) {
        count(path, names.size(), 2, Scale.Levels.MAX);
        faults.ids(path, names);
    }

    private void options() {
        faults.ids("/options", grid.options().stream().map(Option::id).toList());
        Map<String, Criterion> criteria = new HashMap<>();
        grid.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion));
        for (int i = 0; i < grid.options().size(); i++) {
            for (var entry : grid.options().get(i).values().entrySet()) {
                String path = "/options/" + i + "/values/" + Faults.key(entry.getKey());
                Criterion criterion = criteria.get(entry.getKey());
                if (criterion == null) {
                    faults.add(path, entry.getKey(), "criterion-unknown", entry.getKey());
                } else {
                    new ValueCheck(faults, path, criterion.scale()).check(entry.getValue());
                }
            }
        }
    }
}
