/// The decision: a need meets the doctrine and the shelf, and a file comes out that anyone can recompute.
///
/// Face: {@link fr.etagere.dossier.Decisions} decides, {@link fr.etagere.dossier.DecisionFile} writes, reads and
/// verifies `decision.json`, {@link fr.etagere.dossier.Replay} compares two dates, {@link fr.etagere.dossier.Reports}
/// writes the pages for people, in the words of {@link fr.etagere.dossier.DecisionWording}. Start with
/// {@link fr.etagere.dossier.Decision}.
@NullMarked
package fr.etagere.dossier;

import org.jspecify.annotations.NullMarked;
