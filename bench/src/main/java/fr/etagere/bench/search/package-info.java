/// Searching a shelf of 100 000 entries, beside other engines.
@NullMarked
package fr.etagere.bench.search;

import org.jspecify.annotations.NullMarked;
