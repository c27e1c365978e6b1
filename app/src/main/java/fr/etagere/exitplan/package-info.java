/// The dependency map and exit plan of an organisation, for people to read, file and print.
/// [fr.etagere.exitplan.ExitPlan]
/// is the face: a [fr.etagere.exitplan.Situation] goes in, a page, a PDF/UA, an ODT, pictures with their tables and a
/// JSON come out. It asks the map and words its answers; it imports nothing and knows no disk and no clock.
@NullMarked
package fr.etagere.exitplan;

import org.jspecify.annotations.NullMarked;
