/// Forms that bring a file, read as they come: nothing of a file is held in memory, and none is written anywhere but
/// where the one who asked puts it.
///
/// Face: {@link fr.etagere.uploads.Incoming}; {@link fr.etagere.uploads.Places} bounds how many are under way, and
/// {@link fr.etagere.uploads.Timely} for how long.
@NullMarked
package fr.etagere.uploads;

import org.jspecify.annotations.NullMarked;
