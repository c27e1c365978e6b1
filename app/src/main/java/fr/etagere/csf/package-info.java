/// What an offer is worth by the EU Cloud Sovereignty Framework (European Commission, v1.2.1 of October 2025, and the
/// calculator of 1 June 2026): a score, a SEAL, and what the questions left open may still change.
///
/// Face: {@link fr.etagere.csf.Csf}. Objectives, weights, criteria, values, SEALs and sources are data, under
/// `doctrine/csf`; no figure of the framework is in the code.
///
/// ```java
/// Csf csf = Csf.load(Materials.at(root, List.of(Csf.FOLDER)));
/// Read<Given> given = csf.read(bytes);
/// Assessment assessment = csf.assess(answers, Denominator.NOMINAL, Gate.NONE);
/// ```
///
/// Two readings of the same answers, neither computed from the other: the score adds values, the SEAL is the lowest
/// met. Two sets of weights exist and are always shown side by side. A criterion without answer adds nothing and is
/// left out of the SEAL, as in the calculator, and the range says what it may still change. Start reading at `Scoring`.
/// Pure: no framework, no clock, no disk.
@NullMarked
package fr.etagere.csf;

import org.jspecify.annotations.NullMarked;
