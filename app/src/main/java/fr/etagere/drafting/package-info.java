/// Award criteria drawn from a comparison: what a grid judges on, without its options, scores and weights.
///
/// Face: {@link fr.etagere.drafting.Drafted}, a grid as read to a file of criteria that `tender` reads. It stands apart
/// from `tender`, which is asked before any offer is known and may know none. Pure: no framework, no clock, no disk.
@NullMarked
package fr.etagere.drafting;

import org.jspecify.annotations.NullMarked;
