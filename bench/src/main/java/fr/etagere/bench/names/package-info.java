/// Names of companies: duplicates in a list, and searches in a register of the world's size. `NamesBench` is the
/// program.
@NullMarked
package fr.etagere.bench.names;

import org.jspecify.annotations.NullMarked;
