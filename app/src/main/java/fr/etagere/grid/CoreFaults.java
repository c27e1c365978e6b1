package fr.etagere.grid;

import fr.etagere.comparison.Comparison;
import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says what the core refuses at the place where it was written: the core numbers objectives and options its own way.
final class CoreFaults {

    private static final Pattern VALUE = Pattern.compile("/options/(\\d+)/values/(.*)");
    private static final Pattern STATEMENT = Pattern.compile("/statements/(\\d+)(.*)");
    private static final Pattern OBJECTIVE = Pattern.compile("/objectives(?:/(\\d+).*)?");
    private static final Pattern BREAKPOINT = Pattern.compile("(/criteria/\\d+)/scale(/breakpoints.*)");
    private static final Pattern SCALE = Pattern.compile("(/criteria/\\d+)/scale.*");

    private final Document document;
    private final GridBuilding building;

    CoreFaults(Document document, GridBuilding building) {
        this.document = document;
        this.building = building;
    }

    List<Violation> faults(GridFile grid) {
        return switch (Comparison.of(GridCore.core(grid, _ -> true), GridCore.statements(grid))) {
            case Read.Ok<Comparison> _ -> List.of();
            case Read.Refused<Comparison>(List<Violation> violations) ->
                violations.stream().map(one -> placed(one, grid)).toList();
        };
    }

    private Violation placed(Violation violation, GridFile grid) {
        String path = path(violation.path(), grid);
        return violation.at(path, document.nearestLine(path));
    }

    private String path(String path, GridFile grid) {
        Matcher value = VALUE.matcher(path);
        if (value.matches()) {
            return "/scores/"
                    + grid.options().get(Integer.parseInt(value.group(1))).id() + "/" + value.group(2);
        }
        Matcher statement = STATEMENT.matcher(path);
        if (statement.matches()) {
            return "/weights/" + building.statementAt(Integer.parseInt(statement.group(1))) + statement.group(2);
        }
        Matcher objective = OBJECTIVE.matcher(path);
        if (objective.matches()) {
            return objective.group(1) == null
                    ? "/criteria"
                    : "/criteria/" + firstUnder(Integer.parseInt(objective.group(1)), grid) + "/share";
        }
        Matcher breakpoint = BREAKPOINT.matcher(path);
        if (breakpoint.matches()) {
            return breakpoint.group(1) + breakpoint.group(2);
        }
        Matcher scale = SCALE.matcher(path);
        if (scale.matches()) {
            return scale.group(1) + (document.root().at(scale.group(1)).has("levels") ? "/levels" : "/worst");
        }
        return path.equals("/statements") ? "/weights" : path;
    }

    private static int firstUnder(int objective, GridFile grid) {
        String id = GridCore.objectives(grid).get(objective);
        int i = 0;
        while (!grid.criteria().get(i).objective().equals(id)) {
            i++;
        }
        return i;
    }
}
