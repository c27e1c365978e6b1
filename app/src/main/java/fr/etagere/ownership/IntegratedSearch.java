package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Computes integrated ownership on every side of one entity, capital and votes, with the links leaned on.
final class IntegratedSearch {

    /// Entities computed on one side, the nearest first: each one is a system of equations of its own.
    static final int COMPUTED = 1_000;

    private static final Comparator<IntegratedStake> ORDER = Comparator.comparing(IntegratedStake::certainty)
            .thenComparing(stake -> -stake.capital().least())
            .thenComparing(stake -> -stake.votes().least())
            .thenComparing(stake -> -stake.capital().most())
            .thenComparing(IntegratedStake::holder)
            .thenComparing(IntegratedStake::held);

    private final Question question;

    IntegratedSearch(Question question) {
        this.question = question;
    }

    IntegratedStakes above() {
        var side = new Side(question);
        var stakes = new ArrayList<IntegratedStake>();
        int size = question.stakes.size();
        for (int by = 1; by < Math.min(size, COMPUTED + 1); by++) {
            side.by(by).ifPresent(stakes::add);
        }
        return answer(stakes, Math.max(0, size - 1 - COMPUTED));
    }

    IntegratedStakes below() {
        Set<Integer> held = new Below(question.graph, question.day, question.persons).of(Set.of(question.person));
        var stakes = new ArrayList<IntegratedStake>();
        held.stream().limit(COMPUTED).forEach(node -> {
            var lower = new Question(question.graph, node, question.day);
            between(lower, question.person).ifPresent(stakes::add);
        });
        return answer(stakes, Math.max(0, held.size() - COMPUTED));
    }

    /// What one person has in the entity asked about.
    ///
    /// @param by graph node of the person
    IntegratedStakes by(int by) {
        return answer(between(question, by).stream().toList(), 0);
    }

    private static Optional<IntegratedStake> between(Question lower, int by) {
        int number = lower.stakes.number(by);
        return number <= Question.ASKED ? Optional.empty() : new Side(lower).by(number);
    }

    private IntegratedStakes answer(List<IntegratedStake> stakes, int left) {
        List<Holding> links = stakes.stream()
                .flatMap(stake -> stake.chain().stream())
                .distinct()
                .toList();
        return new IntegratedStakes(stakes.stream().sorted(ORDER).toList(), left, ShareGaps.of(question, links));
    }

    /// What is held in one entity.
    private static final class Side {

        private final Question question;
        private final Integration votes;
        private final Ways ways;

        Side(Question question) {
            this.question = question;
            votes = new Integration(question.stakes, question.stakes.votes);
            ways = new Ways(question);
        }

        Optional<IntegratedStake> by(int number) {
            var holder = new BitSet();
            holder.set(number);
            Share capital = question.capital(holder);
            Share voting = votes.of(holder, Question.ASKED);
            if (capital.most() == 0 && voting.most() == 0) {
                return Optional.empty();
            }
            boolean sure = capital.least() > 0 || voting.least() > 0;
            return Optional.of(new IntegratedStake(
                    question.graph.id(question.stakes.nodes[number]),
                    question.graph.id(question.person),
                    sure ? Certainty.CERTAIN : Certainty.POSSIBLE,
                    capital,
                    voting,
                    ways.from(number)));
        }
    }
}
