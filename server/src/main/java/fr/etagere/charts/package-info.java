/// The maps of the organisations, each read once and asked many times.
///
/// Face: {@link fr.etagere.charts.Charts}, which answers an organisation from its own folder only, and
/// {@link fr.etagere.charts.Reports}, which makes reports beside the pages.
@NullMarked
package fr.etagere.charts;

import org.jspecify.annotations.NullMarked;
