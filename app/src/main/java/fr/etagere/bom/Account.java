package fr.etagere.bom;

import fr.etagere.portfolio.PortfolioSource;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The account of one import; `read = kept + rejected + duplicates`.
///
/// @param source the file, as records cite it
/// @param format [BomFormat#id], or [BomKind#id] for what has one form only
/// @param system the system that a bill of materials was imported for; null when none was said
/// @param read rows: a component, a line of a table, a repository, an element of a cartography
/// @param kept rows that are in a record
/// @param rejected rows that are not, each kept beside with its reasons
/// @param duplicates rows that say nothing new
/// @param systems information systems that the rows make
/// @param components components that the rows make
/// @param dependencies needs that the rows make
/// @param repaired how often each rule changed a value
/// @param warnings how often each oddity was met
/// @param firstRejected the first rejected rows
public record Account(
        PortfolioSource source,
        String format,
        @Nullable String system,
        long read,
        long kept,
        long rejected,
        long duplicates,
        long systems,
        long components,
        long dependencies,
        SortedMap<String, Long> repaired,
        SortedMap<String, Long> warnings,
        List<Rejected> firstRejected) {}
