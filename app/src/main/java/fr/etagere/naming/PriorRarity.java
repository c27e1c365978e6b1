package fr.etagere.naming;

/// The rarity of words when no register has been read: by their kind alone.
final class PriorRarity implements Rarity {

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
}
