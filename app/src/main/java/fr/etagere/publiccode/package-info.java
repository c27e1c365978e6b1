/// The `publiccode.yml` standard: a file by which a repository says what public software it holds.
///
/// Face: {@link fr.etagere.publiccode.PubliccodeReader} (the bytes of a file to {@link
/// fr.etagere.publiccode.Publiccode}, or every violation at once) and {@link
/// fr.etagere.publiccode.PubliccodeWriter} (the way back). The keys and the code lists of the standard are data, in
/// `publiccode.yaml` beside the classes: start there. Nothing here uses the network; what can be looked at on disk is
/// said by {@link fr.etagere.publiccode.Surrounding}.
@NullMarked
package fr.etagere.publiccode;

import org.jspecify.annotations.NullMarked;
