/// The State's digital purchasing doctrine as dated, cited, executable tables. Given facts, it answers rulings;
/// it never queries anything.
///
/// Face: {@link fr.etagere.doctrine.Doctrine}. A rule is a file `doctrine/rules/<ID>.dmn` (DMN 1.5, hit policy
/// UNIQUE), executed as published by Apache KIE; its page is `docs/rules/<ID>.md`. Dated values are in
/// `doctrine/parameters.yaml`, texts in `doctrine/sources.yaml`, the vocabulary in `doctrine/facts.yaml`.
///
/// ```java
/// Rulings rulings = doctrine.on(Facts.asOf(date).with(Fact.known("bodyKind", "CENTRAL_STATE",
/// Origin.need("/organisation/kind"))));
/// Ruling ruling = rulings.rule("DONNEES-SUITE");
/// ```
///
/// A fact that is missing is not « no »: the rule is asked for every value the fact may take, and if the
/// verdicts differ the answer is `DECISION_HUMAINE_REQUISE`, with what would settle it. Start reading at
/// {@link fr.etagere.doctrine.Rulings}. Pure: no framework but the DMN engine, no clock, no disk.
@NullMarked
package fr.etagere.doctrine;

import org.jspecify.annotations.NullMarked;
