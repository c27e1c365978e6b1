/// Reading one file on the public web, and nothing else: addresses judged before they are reached, answers bounded.
///
/// Face: {@link fr.etagere.download.Download}.
@NullMarked
package fr.etagere.download;

import org.jspecify.annotations.NullMarked;
