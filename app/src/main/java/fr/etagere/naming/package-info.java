/// Which legal entity a supplier's name means. `CompanyNames` is the face.
///
/// A register goes in, entity by entity; a supplier as a contract names it is answered by `Finding`: found,
/// ambiguous or not found, with the weight of each reason. `NameParser` takes a name apart (`LegalForms`, `Words`,
/// `Folding` read the data beside the messages), `Alignment` lays two names side by side, `Likeness` weighs what
/// agrees and what does not, `NameIndex` keeps the comparisons few. `Duplicates` asks the same question inside one
/// list.
///
/// Weights are bits, as in M. Fellegi and I. Sunter (« A Theory for Record Linkage », JASA 64, 1969): the
/// logarithm, base two, of how much likelier the agreement is for one entity than for two. They have no top, so
/// that better is always more. This package knows no disk, no network and no clock.
@NullMarked
package fr.etagere.naming;

import org.jspecify.annotations.NullMarked;
