/// Contracts as Parquet, and questions of sums in SQL. [DuckDbEngine] is the face, found by the program when this
/// module is on its class path; no other class of the house names DuckDB.
@NullMarked
package fr.etagere.analytics;

import org.jspecify.annotations.NullMarked;
