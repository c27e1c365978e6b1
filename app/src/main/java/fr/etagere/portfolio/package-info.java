/// What an organisation depends on: contracts, information systems, components, and who stands behind them.
///
/// Importers hand over [fr.etagere.portfolio.Contract]s, [fr.etagere.portfolio.InformationSystem]s,
/// [fr.etagere.portfolio.Component]s and [fr.etagere.portfolio.Dependency]s, one at a time. This package knows no disk,
/// no network and no clock.
@NullMarked
package fr.etagere.portfolio;

import org.jspecify.annotations.NullMarked;
