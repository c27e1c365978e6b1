/// What was done, by whom and when, in a trail where tampering shows.
///
/// Face: {@link fr.etagere.audit.Trail}.
@NullMarked
package fr.etagere.audit;

import org.jspecify.annotations.NullMarked;
