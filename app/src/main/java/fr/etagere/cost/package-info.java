/// The whole cost of options over several years, exit included, as intervals: what is not known widens, and is
/// never zero.
///
/// Face: {@link fr.etagere.cost.CostReader} (bytes to a {@link fr.etagere.cost.Study}, or every violation at once)
/// and {@link fr.etagere.cost.Costing} (a study to the accounts, and to what is certain between two options).
/// The format is `docs/schemas/cost.schema.json`. All amounts are euros excluding tax. Pure: no framework, no
/// clock, no disk.
@NullMarked
package fr.etagere.cost;

import org.jspecify.annotations.NullMarked;
