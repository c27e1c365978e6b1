package fr.etagere.procurement;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract.Amendment;
import fr.etagere.portfolio.Contract.Supplier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An award that is kept, its values put in one form; what is unknown is null.
///
/// @param number its place among the rows of the file, 1-based
/// @param base uid before lots that share it are told apart
/// @param cents as first published, before amendments; [Amounts#UNKNOWN] when it is not
/// @param tic the CCAG of information and communication techniques applies; null when the source does not say
/// @param offers number of offers received, -1 when not published: it tells apart lots of a table
/// @param modification number of the modification in a table, -1 when there is none
/// @param line whether it is a row of a table, of which several make one contract
record Row(
        long number,
        String base,
        @Nullable EntityId buyer,
        @Nullable String buyerName,
        String object,
        @Nullable String cpv,
        @Nullable LocalDate notified,
        @Nullable LocalDate published,
        @Nullable Integer months,
        long cents,
        List<Supplier> suppliers,
        @Nullable String framework,
        @Nullable Boolean tic,
        List<Amendment> amendments,
        int offers,
        int modification,
        boolean line) {}
