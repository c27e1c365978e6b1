/// Files that people bring, read by the same importers as the command line, one at a time for each organisation.
///
/// Face: {@link fr.etagere.imports.Imports}. A {@link fr.etagere.imports.Job} is what is known of one file, from the
/// moment it came to the account of what was kept and rejected. What is not read to its end leaves nothing behind, so
/// that an import cut short is simply run again.
@NullMarked
package fr.etagere.imports;

import org.jspecify.annotations.NullMarked;
