/// The server, from its command line to its wiring.
///
/// Face: {@link fr.etagere.serving.Main}. {@link fr.etagere.serving.Wiring} builds every part by hand, in one place.
@NullMarked
package fr.etagere.serving;

import org.jspecify.annotations.NullMarked;
