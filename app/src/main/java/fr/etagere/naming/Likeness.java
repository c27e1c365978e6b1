package fr.etagere.naming;

import fr.etagere.naming.Words.Kind;
import fr.etagere.ownership.LegalEntity.NameKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far two profiles are one: the features of the pair of names that agree best, and of everything else.
final class Likeness {

    private static final double TEN = 10;
    private static final double MOST_MATCHED = 4;
    private static final double MOST_AGAINST = 2;
    private static final int MOST_ACTIVITY = 3;

    /// Bits by which a name must be rarer than one in all.
    private static final double SPARE = 2;

    final Profile asked;
    final Profile registered;
    final double[] features;
    final double bits;

    /// The names that agree best.
    final Name left;

    final Name right;
    final @Nullable Alignment alignment;

    Likeness(Profile asked, Profile registered, Weights weights) {
        this.asked = asked;
        this.registered = registered;
        double[] best = null;
        double most = Double.NEGATIVE_INFINITY;
        Name bestLeft = asked.names().getFirst();
        Name bestRight = registered.names().getFirst();
        Alignment bestAlignment = null;
        for (Name one : asked.names()) {
            for (Name other : registered.names()) {
                var aligned = new Alignment(one, other);
                var measured = new double[Feature.COUNT];
                measure(aligned, one, other, measured);
                double score = weights.score(measured);
                if (score > most) {
                    most = score;
                    best = measured;
                    bestLeft = one;
                    bestRight = other;
                    bestAlignment = aligned;
                }
                int letters = aligned.whole ? 0 : Alignment.acronym(one, other);
                if (letters > 0) {
                    var initials = new double[Feature.COUNT];
                    initials[Feature.ACRONYM.ordinal()] = 1;
                    initials[Feature.ACRONYM_LETTERS.ordinal()] = letters - 3;
                    around(one, other, initials);
                    double spelled = weights.score(initials);
                    if (spelled > most) {
                        most = spelled;
                        best = initials;
                        bestLeft = one;
                        bestRight = other;
                        bestAlignment = null;
                    }
                }
            }
        }
        features = best == null ? new double[Feature.COUNT] : best;
        left = bestLeft;
        right = bestRight;
        alignment = bestAlignment;
        beyondNames();
        bits = weights.score(features);
    }

    private void measure(Alignment aligned, Name one, Name other, double[] into) {
        Side onlyLeft = side(one, aligned.onlyLeft());
        Side onlyRight = side(other, aligned.onlyRight());
        set(into, Feature.MATCHED, Math.min(aligned.matched / TEN, MOST_MATCHED));
        set(into, Feature.WHOLE, aligned.whole ? 1 : 0);
        set(into, Feature.LOST, Math.min(aligned.lost / TEN, MOST_AGAINST));
        double clash = Math.min(onlyLeft.bits, onlyRight.bits);
        set(into, Feature.CLASH, Math.min(clash / TEN, MOST_AGAINST));
        set(into, Feature.ONE_SIDED, Math.min(Math.abs(onlyLeft.rare - onlyRight.rare) / TEN, MOST_AGAINST));
        set(into, Feature.KIN, Math.min(onlyLeft.kin + onlyRight.kin, (int) MOST_AGAINST));
        set(into, Feature.ACTIVITY, Math.min(onlyLeft.activity + onlyRight.activity, MOST_ACTIVITY));
        set(into, Feature.PLACE, Math.min(onlyLeft.place + onlyRight.place, (int) MOST_AGAINST));
        set(into, Feature.PLACES_CLASH, onlyLeft.place > 0 && onlyRight.place > 0 ? 1 : 0);
        set(into, Feature.NUMBERS, onlyLeft.number && onlyRight.number ? 1 : 0);
        double unmatched = onlyLeft.bits + onlyRight.bits;
        set(into, Feature.UNCOVERED, unmatched == 0 ? 0 : unmatched / (unmatched + 2 * aligned.matched));
        set(into, Feature.REORDERED, aligned.reordered ? 1 : 0);
        around(one, other, into);
    }

    /// What comes with a name whatever its words: what it is to the entity, and its legal form.
    private static void around(Name one, Name other, double[] into) {
        set(into, Feature.START, 1);
        boolean former = one.kind() == NameKind.FORMER || other.kind() == NameKind.FORMER;
        set(into, Feature.FORMER, former ? 1 : 0);
        boolean legal = one.kind() == null && other.kind() == null;
        set(into, Feature.TRADE, legal || former ? 0 : 1);
        LegalForm.Verdict form = forms(one, other);
        set(into, Feature.FORM_SAME, form == LegalForm.Verdict.SAME ? 1 : 0);
        set(into, Feature.FORM_CLASH, form == LegalForm.Verdict.DIFFERENT ? 1 : 0);
    }

    /// The most favourable of the forms of each; near when one has none.
    private static LegalForm.Verdict forms(Name one, Name other) {
        LegalForm.Verdict best =
                one.forms().isEmpty() || other.forms().isEmpty() ? LegalForm.Verdict.NEAR : LegalForm.Verdict.DIFFERENT;
        for (LegalForm left : one.forms()) {
            for (LegalForm right : other.forms()) {
                LegalForm.Verdict verdict = left.against(right);
                best = verdict.compareTo(best) < 0 ? verdict : best;
            }
        }
        return best;
    }

    private void beyondNames() {
        agree(asked.country(), registered.country(), Feature.COUNTRY_SAME, Feature.COUNTRY_CLASH);
        String here = asked.city();
        String there = registered.city();
        if (here != null && there != null) {
            boolean same = here.equals(there)
                    || here.startsWith(there + " ")
                    || there.startsWith(here + " ")
                    || Slips.quality(here, there, false) > 0;
            set(features, same ? Feature.CITY_SAME : Feature.CITY_CLASH, 1);
        }
        postcodes(asked.postcode(), registered.postcode());
        homonyms();
        identifiers();
    }

    /// A common name elsewhere is another company; a rare one may have moved, or have an establishment there.
    private void homonyms() {
        boolean elsewhere =
                of(Feature.CITY_CLASH) > 0 || (of(Feature.CITY_SAME) == 0 && of(Feature.POSTCODE_CLASH) > 0);
        if (elsewhere && alignment != null) {
            double lacking = asked.among() + SPARE - alignment.matched;
            set(features, Feature.HOMONYM, Math.clamp(lacking / TEN, 0, MOST_AGAINST));
        }
    }

    private void agree(@Nullable String here, @Nullable String there, Feature same, Feature clash) {
        if (here != null && there != null) {
            set(features, here.equals(there) ? same : clash, 1);
        }
    }

    /// The same département, or the same first digits elsewhere, is half an agreement: large customers have a
    /// postcode of their own.
    private void postcodes(@Nullable String here, @Nullable String there) {
        if (here == null || there == null) {
            return;
        }
        if (here.equals(there)) {
            set(features, Feature.POSTCODE_SAME, 1);
        } else if (here.length() > 2 && there.length() > 2 && here.regionMatches(0, there, 0, 2)) {
            set(features, Feature.POSTCODE_SAME, 0.5);
        } else {
            set(features, Feature.POSTCODE_CLASH, 1);
        }
    }

    private void identifiers() {
        for (var id : asked.ids()) {
            if (registered.ids().contains(id)) {
                set(features, Feature.IDENTIFIER_SAME, 1);
                return;
            }
        }
        boolean comparable = asked.ids().stream()
                .anyMatch(id -> registered.ids().stream()
                        .anyMatch(other -> other.scheme().equals(id.scheme())));
        set(features, Feature.IDENTIFIER_CLASH, comparable ? 1 : 0);
    }

    private static void set(double[] into, Feature feature, double value) {
        into[feature.ordinal()] = value;
    }

    double of(Feature feature) {
        return features[feature.ordinal()];
    }

    /// What only one name has.
    private static final class Side {
        double bits;
        double rare;
        int kin;
        int activity;
        int place;
        boolean number;
    }

    private Side side(Name name, List<Integer> only) {
        var side = new Side();
        for (int i : only) {
            String word = name.words()[i];
            if (isOurCity(word)) {
                continue;
            }
            side.bits += name.bits()[i];
            side.number |= Slips.digits(word);
            Kind kind = name.kinds()[i];
            switch (kind) {
                case KIN -> side.kin++;
                case ACTIVITY, INSTITUTION -> side.activity++;
                case PLACE -> side.place++;
                case OTHER -> side.rare += name.bits()[i];
                case EMPTY -> {
                    // Alignment leaves them out.
                }
            }
        }
        return side;
    }

    /// The city of either says nothing when it is in one name only.
    boolean isOurCity(String word) {
        return asked.cityWords().contains(word) || registered.cityWords().contains(word);
    }
}
