/// The program: the command line, the wiring of the capabilities, and the text people read on a terminal. The
/// only package that knows all the others.
///
/// Start with {@link fr.etagere.app.Main}; each command is one class that calls one face.
@NullMarked
package fr.etagere.app;

import org.jspecify.annotations.NullMarked;
