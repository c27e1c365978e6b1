/// What people write: dossiers, step by step, every version kept.
///
/// Face: {@link fr.etagere.records.Dossiers}. A step is saved against the version its writer read: when a colleague
/// saved in between, the two are merged field by field, and what both changed is theirs to choose.
@NullMarked
package fr.etagere.records;

import org.jspecify.annotations.NullMarked;
