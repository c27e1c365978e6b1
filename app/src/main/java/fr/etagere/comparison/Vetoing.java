package fr.etagere.comparison;

import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Ranks by weighted sum, no option being placed before one that has a veto on it.
///
/// Definition: a holds b when, on some criterion with a veto, the expected value of a is better than that of b by more
/// than the threshold; a missing value neither holds nor is held. Options that hold each other, directly or through
/// others, share a rank. Such groups are then placed one after the other: of those whose holders are all placed, the
/// one with the best weighted sum comes next, a group being as good as its best member. So nobody loses a place to
/// an option that it holds, and without vetoes this is the order of the weighted sums.
final class Vetoing {

    private final Model model;
    private final List<Ranking.Held> held = new ArrayList<>();

    /// Whether a holds b, through others included.
    private final boolean[][] holds;

    Vetoing(Model model, List<Veto> vetoes) {
        this.model = model;
        int size = model.options.size();
        holds = new boolean[size][size];
        for (Veto veto : vetoes) {
            int c = model.criterion(veto.criterion());
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    double difference = model.better(a, b, c);
                    if (difference > veto.threshold()) {
                        holds[a][b] = true;
                        held.add(new Ranking.Held(
                                model.options.get(b), model.options.get(a), veto.criterion(), difference));
                    }
                }
            }
        }
        if (!held.isEmpty()) {
            throughOthers();
        }
    }

    static List<Violation> faults(Model model, List<Veto> vetoes) {
        var faults = new Faults();
        for (int i = 0; i < vetoes.size(); i++) {
            Veto veto = vetoes.get(i);
            if (model.criterion(veto.criterion()) < 0) {
                faults.add("/vetoes/" + i, veto.criterion(), "criterion-unknown", veto.criterion());
            }
            if (!(veto.threshold() > 0 && Double.isFinite(veto.threshold()))) {
                faults.add("/vetoes/" + i, Double.toString(veto.threshold()), "veto");
            }
        }
        return faults.found();
    }

    private void throughOthers() {
        for (int k = 0; k < holds.length; k++) {
            for (boolean[] each : holds) {
                for (int b = 0; b < holds.length && each[k]; b++) {
                    each[b] |= holds[k][b];
                }
            }
        }
    }

    Ranking ranking(double[] weights) {
        double[] worth = IntStream.range(0, holds.length)
                .mapToDouble(o -> model.expected(o, weights))
                .toArray();
        var places = new ArrayList<Ranking.Place>();
        boolean[] placed = new boolean[holds.length];
        double last = Double.NaN;
        int rank = 0;
        while (places.size() < holds.length) {
            int next = IntStream.range(0, holds.length)
                    .filter(o -> !placed[o] && free(o, placed))
                    .boxed()
                    .max(Comparator.comparingDouble((Integer o) -> worth[o]).thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            List<Integer> group = IntStream.range(0, holds.length)
                    .filter(o -> o == next || (holds[o][next] && holds[next][o]))
                    .boxed()
                    .toList();
            // Equal sums share a rank, as long as no veto stands between.
            boolean equal = Math.abs(worth[next] - last) <= LinearProgram.TOLERANCE && !heldByLast(next, places, rank);
            rank = equal ? rank : places.size() + 1;
            for (int o : group) {
                placed[o] = true;
                places.add(new Ranking.Place(rank, model.options.get(o), worth[o]));
            }
            last = worth[next];
        }
        return new Ranking(places, held);
    }

    /// Whether all that hold an option, but those that it holds too, are placed.
    private boolean free(int option, boolean[] placed) {
        return IntStream.range(0, holds.length)
                .allMatch(o -> placed[o] || !holds[o][option] || holds[option][o] || o == option);
    }

    private boolean heldByLast(int option, List<Ranking.Place> places, int rank) {
        return places.stream()
                .filter(place -> place.rank() == rank)
                .anyMatch(place -> holds[model.options.indexOf(place.option())][option]);
    }
}
