package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is held in one of two entities, and whether that is enough.
final class CloseLinkSide {

    final Question question;
    private final Integration capital;
    private final Integration votes;
    private final VoteControl control;
    private final int enough;
    private final Ways ways;
    private final Map<Integer, Hold> holds = new HashMap<>();

    CloseLinkSide(Question question, Thresholds thresholds) {
        this.question = question;
        capital = new Integration(question.stakes, question.stakes.capital);
        votes = new Integration(question.stakes, question.stakes.votes);
        control = new VoteControl(question.stakes, thresholds.majority());
        enough = thresholds.closeLink();
        ways = new Ways(question);
    }

    /// Whether a definition is met, surely or perhaps, with the shares that tell and the links leaned on; these are
    /// left out when it is not met.
    record Answer(boolean surely, boolean possibly, List<Share> shares, List<Holding> chain) {

        Answer and(Answer other) {
            var all = new ArrayList<>(shares);
            all.addAll(other.shares);
            var links = new LinkedHashSet<>(chain);
            links.addAll(other.chain);
            return new Answer(surely && other.surely, possibly && other.possibly, all, List.copyOf(links));
        }
    }

    /// What a graph node holds here.
    Hold by(int node) {
        return holds.computeIfAbsent(node, _ -> new Hold(node, question.stakes.number(node)));
    }

    /// The hold of one entity on this one.
    final class Hold {

        private final int node;
        private final int number;
        private final BitSet sure;
        private final BitSet maybe;

        private @Nullable Answer integrated;

        /// @param number among the stakes, or -1 when no chain of shares comes here from it
        private Hold(int node, int number) {
            this.node = node;
            this.number = number;
            sure = number < 0 ? new BitSet() : control.certain(number);
            maybe = number < 0 ? sure : control.possible(number);
        }

        EntityId holder() {
            return question.graph.id(node);
        }

        /// Whether it may be the third that links this entity to another.
        boolean mayLink() {
            return integrated().possibly() || maybe.get(Question.ASKED);
        }

        Answer integrated() {
            if (integrated == null) {
                integrated = number < 0 ? none() : through();
            }
            return integrated;
        }

        private Answer through() {
            BitSet holder = question.numbers(List.of(node));
            List<Share> shares = List.of(capital.of(holder, Question.ASKED), votes.of(holder, Question.ASKED));
            return new Answer(
                    surely(shares), possibly(shares), shares, possibly(shares) ? ways.from(number) : List.of());
        }

        Answer participation() {
            List<Share> shares = direct();
            return new Answer(surely(shares), possibly(shares), shares, grounds(surely(shares), possibly(shares)));
        }

        Answer control() {
            boolean surely = sure.get(Question.ASKED);
            boolean possibly = maybe.get(Question.ASKED);
            return new Answer(surely, possibly, direct(), grounds(surely, possibly));
        }

        /// What it holds itself and through those that it controls.
        private List<Holding> grounds(boolean surely, boolean possibly) {
            return possibly && number >= 0 ? ways.from(number, surely ? sure : maybe) : List.of();
        }

        /// What it and all it controls hold directly. What this entity holds in itself is nobody's.
        private List<Share> direct() {
            if (number < 0) {
                return List.of(Share.NONE, Share.NONE);
            }
            BitSet surely = others(sure);
            BitSet perhaps = others(maybe);
            return List.of(
                    control.held(question.stakes.capital, Question.ASKED, surely, perhaps),
                    control.held(question.stakes.votes, Question.ASKED, surely, perhaps));
        }

        private BitSet others(BitSet controlled) {
            var others = (BitSet) controlled.clone();
            others.clear(Question.ASKED);
            return others;
        }

        private Answer none() {
            return new Answer(false, false, List.of(Share.NONE, Share.NONE), List.of());
        }

        private boolean surely(List<Share> shares) {
            return shares.stream().anyMatch(share -> share.least() >= enough);
        }

        private boolean possibly(List<Share> shares) {
            return shares.stream().anyMatch(share -> share.most() >= enough);
        }
    }
}
