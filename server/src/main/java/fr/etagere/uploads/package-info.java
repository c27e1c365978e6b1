/// Forms that bring a file, read as they come: nothing of a file is held in memory, and none is written anywhere but
/// where the one who asked puts it.
///
/// Face: {@link fr.etagere.uploads.Incoming}.
@NullMarked
package fr.etagere.uploads;

import org.jspecify.annotations.NullMarked;
