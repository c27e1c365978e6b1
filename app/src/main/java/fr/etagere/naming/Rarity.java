package fr.etagere.naming;

/// How rare a word is among the names of a register.
interface Rarity {

    /// Bits of information: 10 when one name in 1 024 has it.
    double bits(String word);

    /// How many names of the register have it; zero when no register is read.
    int count(String word);

    /// How many entities it is drawn from.
    double entities();
}
