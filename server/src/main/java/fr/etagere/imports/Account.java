package fr.etagere.imports;

import java.math.BigDecimal;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What became of the rows of a file, whichever importer read it.
///
/// @param format key of its name in the texts of the capabilities
/// @param already whether these very bytes were the copy in use, so that nothing changed
/// @param duplicates rows that say nothing new, or were joined to another
/// @param repaired how often each rule changed a value, by the key of its words
/// @param remarks how often each oddity was met and left as it is, by the key of its words
/// @param made what the rows make (`contracts`, `systems`…), by the word of the importer
/// @param totalAmount euros excluding tax; null for what has no amount
public record Account(
        String format,
        boolean already,
        long read,
        long kept,
        long rejected,
        long duplicates,
        SortedMap<String, Long> repaired,
        SortedMap<String, Long> remarks,
        SortedMap<String, Long> made,
        @Nullable BigDecimal totalAmount) {}
