package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What is held in one of two entities, and whether that is enough.
final class CloseLinkSide {

    final Question question;
    private final Integration capital;
    private final Integration votes;
    private final VoteControl control;
    private final int enough;

    CloseLinkSide(Question question, Thresholds thresholds) {
        this.question = question;
        capital = new Integration(question.stakes, question.stakes.capital);
        votes = new Integration(question.stakes, question.stakes.votes);
        control = new VoteControl(question.stakes, thresholds.majority());
        enough = thresholds.closeLink();
    }

    /// Whether a definition is met, surely or perhaps, with the shares that tell.
    record Answer(boolean surely, boolean possibly, List<Share> shares) {

        Answer and(Answer other) {
            var all = new ArrayList<>(shares);
            all.addAll(other.shares);
            return new Answer(surely && other.surely, possibly && other.possibly, all);
        }
    }

    /// What a graph node holds here.
    Hold by(int node) {
        return new Hold(node, question.stakes.number(node));
    }

    /// The hold of one entity on this one.
    final class Hold {

        private final int node;
        private final int number;
        private final BitSet sure;
        private final BitSet maybe;

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

        Answer integrated() {
            if (number < 0) {
                return enough(List.of(Share.NONE, Share.NONE));
            }
            BitSet holder = question.numbers(List.of(node));
            return enough(List.of(capital.of(holder, Question.ASKED), votes.of(holder, Question.ASKED)));
        }

        Answer participation() {
            return enough(direct());
        }

        Answer control() {
            return new Answer(sure.get(Question.ASKED), maybe.get(Question.ASKED), direct());
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

        private Answer enough(List<Share> shares) {
            return new Answer(
                    shares.stream().anyMatch(share -> share.least() >= enough),
                    shares.stream().anyMatch(share -> share.most() >= enough),
                    shares);
        }
    }
}
