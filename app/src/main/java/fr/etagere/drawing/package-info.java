/// Pictures of things and the arrows between them, laid out on the server and written as SVG. `Diagram` is the face:
/// boxes and arrows go in, [fr.etagere.drawing.Diagram#svg()] comes out. A picture never holds more than a person can
/// read (`Folding`), never only colour to tell things apart, and asks nothing of the network.
@NullMarked
package fr.etagere.drawing;

import org.jspecify.annotations.NullMarked;
