/// How long a decision takes: in process and warm ({@link fr.etagere.bench.DecisionBenchmark}), one table beside
/// other engines ({@link fr.etagere.bench.TableBenchmark}), and as the shelf grows
/// ({@link fr.etagere.bench.CandidatesCurve}). The whole command, cold, is timed by `bench/cold.sh`.
@NullMarked
package fr.etagere.bench;

import org.jspecify.annotations.NullMarked;
