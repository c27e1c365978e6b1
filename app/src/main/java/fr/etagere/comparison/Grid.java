package fr.etagere.comparison;

import java.util.List;

/// What is compared: options, on criteria, each under one objective. Nothing is checked here;
/// {@link Comparison#of} tells every fault at once.
///
/// @param objectives weights are given to these; at most 50
/// @param criteria what is scored; at most 200, at least one under each objective
/// @param options two to 500
public record Grid(List<Objective> objectives, List<Criterion> criteria, List<Option> options) {

    static final int MAX_OBJECTIVES = 50;
    static final int MAX_CRITERIA = 200;
    static final int MAX_OPTIONS = 500;

    public Grid {
        objectives = List.copyOf(objectives);
        criteria = List.copyOf(criteria);
        options = List.copyOf(options);
    }
}
