package fr.etagere.portfolio;

/// What a reader hands over, one thing at a time, so that a file of any size is read in one pass.
public interface PortfolioFilings {

    void contract(Contract contract);

    void system(InformationSystem system);

    void component(Component component);

    void dependency(Dependency dependency);
}
