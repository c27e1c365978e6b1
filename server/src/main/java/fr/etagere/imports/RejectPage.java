package fr.etagere.imports;

import java.util.List;
import java.util.OptionalLong;

/// Some rejected rows, in the order of the file.
///
/// @param next where those after them start; empty when there are none
public record RejectPage(List<Reject> rows, OptionalLong next) {}
