package fr.etagere.ownership;

/// What a reader of a register hands over, one thing at a time, so that a register of any size is read in one pass.
public interface Filings {

    void entity(LegalEntity entity);

    void holding(Holding holding);

    void gap(ParentGap gap);
}
