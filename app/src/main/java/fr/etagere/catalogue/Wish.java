package fr.etagere.catalogue;

/// What kind of answer a buyer's words say is wanted.
public enum Wish {
    STATE,
    FREE_SOFTWARE,
    QUALIFIED
}
