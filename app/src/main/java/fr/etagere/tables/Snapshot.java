package fr.etagere.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Contracts as column files (Parquet), named by the hash of their content and never changed.
///
/// @param day on which it was written
/// @param contracts a row a contract
/// @param lines a row a supplier of a contract
/// @param totalAmount euros excluding tax, of the contracts that publish an amount
/// @param sources hashes of the registers it was made from, sorted
public record Snapshot(LocalDate day, Columns contracts, Columns lines, BigDecimal totalAmount, List<String> sources) {

    public Snapshot {
        sources = sources.stream().sorted().toList();
    }

    /// @param file name in the folder of snapshots
    /// @param sha256 of its bytes
    public record Columns(String file, String sha256, long rows) {}
}
