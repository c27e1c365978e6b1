/// What may be written in each step of a dossier, and what is decided from them: the same for those who write in pages
/// and for programs.
///
/// Face: {@link fr.etagere.steps.Steps} replaces a step; {@link fr.etagere.steps.Shortlisting} and
/// {@link fr.etagere.steps.SupplierChoices} hold the rules of two of them; {@link fr.etagere.steps.DossierDecision}
/// decides.
@NullMarked
package fr.etagere.steps;

import org.jspecify.annotations.NullMarked;
