package fr.etagere.naming;

/// The rarity of words when no register has been read: by their kind alone.
final class PriorRarity implements Rarity {

    /// The order of a national register.
    private static final double ENTITIES = 1 << 20;

    private final Words words;

    PriorRarity(Words words) {
        this.words = words;
    }

    @Override
    public double bits(String word) {
        return words.bits(word);
    }

    @Override
    public int count(String word) {
        return 0;
    }

    @Override
    public double entities() {
        return ENTITIES;
    }
}
