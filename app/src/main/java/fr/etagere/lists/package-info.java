/// Published lists of what exists, read into cards row by row, kept as dated copies, and written back.
///
/// Face: {@link fr.etagere.lists.Registers}. {@link fr.etagere.lists.ListKind} names the lists and leads to the
/// reader of each one; {@link fr.etagere.lists.Declaration} turns a small form into a declaration.
@NullMarked
package fr.etagere.lists;

import org.jspecify.annotations.NullMarked;
