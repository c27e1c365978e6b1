package fr.etagere.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Two names laid side by side: which word answers to which, and how well.
final class Alignment {

    private static final int ACRONYM_LEAST = 3;
    private static final int ACRONYM_MOST = 8;

    /// Below this, two words are two words.
    private static final double ALIKE = 0.6;

    private static final int LONG_NAME = 3;
    private static final int MOST_GATHERED = 6;
    private static final double SPELLED = 0.8;

    /// What one letter of an acronym is worth at most: two letters stand for many things.
    private static final double LETTER_BITS = 5;

    private static final double SHORT_CUT = 0.65;

    private static final double RUN_TOGETHER = 0.79;

    private final Name left;
    private final Name right;
    private final int[] answer;
    private final boolean[] taken;
    final List<String> shared = new ArrayList<>();
    final List<String> nearly = new ArrayList<>();

    /// Bits of the words that both have.
    double matched;

    /// Bits lost in words that are only nearly alike.
    double lost;

    /// Whether every word that says something is in both names, letter for letter.
    boolean whole;

    boolean reordered;

    Alignment(Name left, Name right) {
        this.left = left;
        this.right = right;
        this.answer = new int[left.size()];
        this.taken = new boolean[right.size()];
        Arrays.fill(answer, -1);
        equalWords();
        if (!settled()) {
            gathered(true);
            gathered(false);
            slips();
        }
        if (!settled()) {
            respaced();
            new Trifles(this, left, right).take();
        }
        whole = lost == 0 && settled() && matched > 0;
        reordered = outOfOrder();
    }

    private void equalWords() {
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (!taken[j] && left.words()[i].equals(right.words()[j])) {
                    pair(i, j, 1);
                    break;
                }
            }
        }
    }

    private void pair(int i, int j, double quality) {
        answer[i] = j;
        taken[j] = true;
        double bits = Math.min(left.bits()[i], right.bits()[j]);
        matched += bits * quality;
        lost += bits * (1 - quality);
        if (quality == 1) {
            if (left.kinds()[i] != Words.Kind.EMPTY) {
                shared.add(left.words()[i]);
            }
        } else {
            nearly.add(left.words()[i] + " → " + right.words()[j]);
        }
    }

    /// « Cap Gemini » and « Capgemini », « TP » and « Travaux publics »: several words of one name that are one of the
    /// other.
    ///
    /// @param severalLeft whether the several are of the left name
    private void gathered(boolean severalLeft) {
        Name several = severalLeft ? left : right;
        Name one = severalLeft ? right : left;
        for (int j = 0; j < one.size(); j++) {
            for (int from = 0; !seen(!severalLeft, j) && from + 1 < several.size(); from++) {
                gather(several, from, one, j, severalLeft);
            }
        }
    }

    private void gather(Name several, int from, Name one, int j, boolean severalLeft) {
        String word = one.written()[j];
        var together = new StringBuilder();
        var initials = new StringBuilder();
        double bits = 0;
        for (int i = from; i < several.size() && i < from + MOST_GATHERED && !seen(severalLeft, i); i++) {
            together.append(several.written()[i]);
            if (several.kinds()[i] != Words.Kind.EMPTY) {
                initials.append(several.words()[i].charAt(0));
                bits += several.bits()[i];
            }
            if (i == from) {
                continue;
            }
            boolean spelled = initials.length() > 1 && initials.compareTo(new StringBuilder(word)) == 0;
            double quality = spelled ? SPELLED : Slips.quality(together.toString(), word, false);
            if (spelled || quality > RUN_TOGETHER) {
                for (int k = from; k <= i; k++) {
                    mark(severalLeft, k);
                }
                mark(!severalLeft, j);
                double both = spelled ? Math.min(bits, LETTER_BITS * word.length()) : one.bits()[j];
                matched += both * quality;
                lost += both * (1 - quality);
                nearly.add(String.join(" ", List.of(several.written()).subList(from, i + 1)) + " → " + word);
                return;
            }
        }
    }

    /// « Sociét éalsacienne » for « Société alsacienne »: two words in a row on each side, one space apart.
    private void respaced() {
        for (int i = 0; i + 1 < left.size(); i++) {
            for (int j = 0; free(i) && j + 1 < right.size(); j++) {
                if (!taken[j] && !taken[j + 1]) {
                    double quality = Slips.quality(
                            left.written()[i] + left.written()[i + 1],
                            right.written()[j] + right.written()[j + 1],
                            false);
                    if (quality > RUN_TOGETHER) {
                        double bits =
                                Math.min(left.bits()[i] + left.bits()[i + 1], right.bits()[j] + right.bits()[j + 1]);
                        matched += bits * quality;
                        lost += bits * (1 - quality);
                        nearly.add(left.written()[i] + " " + left.written()[i + 1] + " → " + right.written()[j] + " "
                                + right.written()[j + 1]);
                        answer[i] = j;
                        answer[i + 1] = j + 1;
                        taken[j] = true;
                        taken[j + 1] = true;
                    }
                }
            }
        }
    }

    private boolean free(int i) {
        return answer[i] < 0 && answer[i + 1] < 0;
    }

    /// Takes a word that says nothing: it is a slip of `of`, which says nothing either.
    ///
    /// @param bits that the slip costs
    void trifle(boolean ofLeft, int index, String of, double bits) {
        mark(ofLeft, index);
        lost += bits;
        nearly.add((ofLeft ? left : right).words()[index] + " → " + of);
    }

    boolean seen(boolean ofLeft, int index) {
        return ofLeft ? answer[index] >= 0 : taken[index];
    }

    private void mark(boolean ofLeft, int index) {
        if (ofLeft) {
            answer[index] = Integer.MAX_VALUE;
        } else {
            taken[index] = true;
        }
    }

    private void slips() {
        for (int i = 0; i < left.size(); i++) {
            if (answer[i] >= 0 || left.kinds()[i] == Words.Kind.EMPTY) {
                continue;
            }
            int best = -1;
            double most = ALIKE - 1e-9;
            for (int j = 0; j < right.size(); j++) {
                if (!taken[j] && right.kinds()[j] != Words.Kind.EMPTY) {
                    double quality = quality(i, j);
                    if (initial(i, j) ? quality > 0 && best < 0 : quality > most) {
                        most = Math.max(quality, most);
                        best = j;
                    }
                }
            }
            if (best >= 0) {
                pair(i, best, quality(i, best));
            }
        }
    }

    /// As written or as brought to one word, whichever is nearer.
    private double quality(int i, int j) {
        double quality = Slips.quality(left.words()[i], right.words()[j], cut(i, j));
        if (quality == 0 && lastCut(i, j)) {
            return SHORT_CUT;
        }
        boolean written = left.written()[i].equals(left.words()[i]) && right.written()[j].equals(right.words()[j]);
        return written ? quality : Math.max(quality, Slips.quality(left.written()[i], right.written()[j], cut(i, j)));
    }

    /// « et Fi » for « et Fils »: a name cut by the width of a column.
    private boolean lastCut(int i, int j) {
        String one = left.words()[i];
        String other = right.words()[j];
        return (i == left.size() - 1 && left.size() >= LONG_NAME && one.length() == 2 && other.startsWith(one))
                || (j == right.size() - 1 && right.size() >= LONG_NAME && other.length() == 2 && one.startsWith(other));
    }

    private boolean initial(int i, int j) {
        return left.words()[i].length() == 1 || right.words()[j].length() == 1;
    }

    /// A word may be cut when it is the last of a name of some length, or when the whole word is common.
    private boolean cut(int i, int j) {
        boolean last =
                i == left.size() - 1 && left.size() >= LONG_NAME || j == right.size() - 1 && right.size() >= LONG_NAME;
        return last || left.kinds()[i] != Words.Kind.OTHER || right.kinds()[j] != Words.Kind.OTHER;
    }

    private boolean settled() {
        return onlyLeft().isEmpty() && onlyRight().isEmpty();
    }

    /// Words of the left name that nothing answers, the empty ones apart.
    List<Integer> onlyLeft() {
        var only = new ArrayList<Integer>(2);
        for (int i = 0; i < left.size(); i++) {
            if (answer[i] < 0 && left.kinds()[i] != Words.Kind.EMPTY) {
                only.add(i);
            }
        }
        return only;
    }

    List<Integer> onlyRight() {
        var only = new ArrayList<Integer>(2);
        for (int j = 0; j < right.size(); j++) {
            if (!taken[j] && right.kinds()[j] != Words.Kind.EMPTY) {
                only.add(j);
            }
        }
        return only;
    }

    private boolean outOfOrder() {
        int last = -1;
        for (int i = 0; i < left.size(); i++) {
            if (answer[i] >= 0 && answer[i] < Integer.MAX_VALUE && left.kinds()[i] != Words.Kind.EMPTY) {
                if (answer[i] < last) {
                    return true;
                }
                last = answer[i];
            }
        }
        return false;
    }

    /// How many letters of one name are the initials of the other; zero when they are not.
    static int acronym(Name left, Name right) {
        return Math.max(spelled(left, right), spelled(right, left));
    }

    private static int spelled(Name shorter, Name longer) {
        int length = shorter.joined().length();
        if (shorter.size() != 1 || length < ACRONYM_LEAST || length > ACRONYM_MOST) {
            return 0;
        }
        for (String initials : longer.initials()) {
            if (initials.startsWith(shorter.joined()) && initials.length() <= length + 1) {
                return length;
            }
        }
        return 0;
    }
}
