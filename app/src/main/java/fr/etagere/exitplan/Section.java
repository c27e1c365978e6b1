package fr.etagere.exitplan;

import java.util.List;

/// A part of the report.
///
/// @param id unique in the report
record Section(String id, String title, List<Block> blocks) {

    Section {
        blocks = List.copyOf(blocks);
    }
}
