package fr.etagere.ownership;

/// What all sources together say of one holder's share in one entity, on a day. They speak of the same share: the
/// truth is where they overlap, or anywhere between when they contradict each other. A lapsed link says at most that
/// the share may still be; it is not heard when another one stands.
final class Statement {

    private final Overlap capital = new Overlap();
    private final Overlap votes = new Overlap();
    private boolean standing;

    void clear() {
        standing = false;
        capital.clear();
        votes.clear();
    }

    void hear(Columns columns, int link, boolean lapsed) {
        if (lapsed && standing) {
            return;
        }
        if (!lapsed && !standing) {
            clear();
            standing = true;
        }
        capital.hear(columns.at(Section.CAPITAL_LEAST, link), columns.at(Section.CAPITAL_MOST, link));
        votes.hear(columns.at(Section.VOTES_LEAST, link), columns.at(Section.VOTES_MOST, link));
    }

    int capitalLeast() {
        return standing ? capital.least() : 0;
    }

    int capitalMost() {
        return standing ? capital.most() : capital.highest;
    }

    int votesLeast() {
        return standing ? votes.least() : 0;
    }

    int votesMost() {
        return standing ? votes.most() : votes.highest;
    }

    boolean contradicted() {
        return standing && (capital.apart() || votes.apart());
    }

    private static final class Overlap {
        private int lowest;
        private int highestLeast;
        private int lowestMost;
        private int highest;

        void clear() {
            lowest = Share.WHOLE;
            highestLeast = 0;
            lowestMost = Share.WHOLE;
            highest = 0;
        }

        void hear(int least, int most) {
            lowest = Math.min(lowest, least);
            highestLeast = Math.max(highestLeast, least);
            lowestMost = Math.min(lowestMost, most);
            highest = Math.max(highest, most);
        }

        boolean apart() {
            return highestLeast > lowestMost;
        }

        int least() {
            return apart() ? lowest : highestLeast;
        }

        int most() {
            return apart() ? highest : lowestMost;
        }
    }
}
