package fr.etagere.exitplan;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.PortfolioSource;
import fr.etagere.portfolio.Replacements;
import fr.etagere.portfolio.Substitution;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a report is made from: everything in it was imported, or is data of the doctrine.
///
/// @param organisation the one asked about; null for all that are imported
/// @param from where the map starts: organisations, and systems that no organisation claims when all are asked about
/// @param day the day the map is read on, and the day of each cut-off
/// @param critical systems said to be critical
/// @param contracts every contract of the organisation, whatever its dates
/// @param union ISO 3166-1 alpha-2 codes of the European Union on that day
/// @param levels from what concentration index on, lowest first
/// @param lifetimes null when no list of products was given
/// @param shelf asked for each cut-off
/// @param terms what leaving a contract takes, whatever the contract
/// @param sources every file that the map was read from
public record Situation(
        @Nullable String organisation,
        Set<NodeId> from,
        LocalDate day,
        DependencyGraph graph,
        Set<NodeId> critical,
        List<Contract> contracts,
        Set<String> union,
        List<Level> levels,
        @Nullable Lifetimes lifetimes,
        Shelf shelf,
        Terms terms,
        List<PortfolioSource> sources) {

    public Situation {
        from = Set.copyOf(from);
        critical = Set.copyOf(critical);
        contracts = List.copyOf(contracts);
        union = Set.copyOf(union);
        levels = List.copyOf(levels);
        sources = List.copyOf(sources);
    }

    /// What there is in place of what a cut-off takes.
    public interface Shelf {

        /// For each thing of the plan, and each thing cut off.
        Held substitutes(CutOff cut, Replacements plan);
    }

    /// What the shelf holds for each.
    ///
    /// @param beyond things that a country takes and that were not looked up, being too many
    public record Held(List<Substitution> substitutions, int beyond) {

        public Held {
            substitutions = List.copyOf(substitutions);
        }
    }

    /// The clauses that carry an exit, and the documents to ask for what no source publishes.
    public record Terms(List<Term> clauses, List<Term> ask) {

        public Terms {
            clauses = List.copyOf(clauses);
            ask = List.copyOf(ask);
        }
    }

    /// In both languages: programs are given both.
    public record Term(String id, String fr, String en) {}

    /// From an index on, what a share-out is called.
    ///
    /// @param label in the reader's language
    /// @param status how sure the source is, as in `doctrine/sources.yaml`
    public record Level(
            double from, String label, String source, String address, LocalDate lastChecked, String status) {}

    /// What is known of the support of components.
    ///
    /// @param source name of the list of products
    /// @param unknown those of which the list settles nothing
    public record Lifetimes(String source, int components, int supported, int unknown, List<Ended> ended) {

        public Lifetimes {
            ended = List.copyOf(ended);
        }
    }

    /// A component past its support.
    ///
    /// @param since last day it was supported; null when the list only says that it has ended
    public record Ended(
            NodeId component,
            String product,
            String cycle,
            @Nullable LocalDate since) {}
}
