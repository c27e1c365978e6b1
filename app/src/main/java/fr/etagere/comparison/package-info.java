/// Compares options on criteria under objectives that have no official weights. Instead of one weighted sum it says,
/// over all weightings that the buyer's statements admit, how often each option is first, what would change that, and
/// which missing value is worth asking for first. The method is SMAA-2 (Lahdelma and Salminen 2001) with an additive
/// value model; SMAA-O (Lahdelma, Miettinen and Salminen 2003) for named levels.
///
/// Start with {@link fr.etagere.comparison.Comparison}: a {@link fr.etagere.comparison.Grid} and what the buyer says of
/// the weights go in, and it answers. Everything random comes from a seed and is the same on any number of threads
/// and on any machine: logarithms are `StrictMath`'s.
@NullMarked
package fr.etagere.comparison;

import org.jspecify.annotations.NullMarked;
