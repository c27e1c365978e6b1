/// The same questions and dossiers, for programs: JSON over HTTP, described by `openapi/etagere.yaml`.
///
/// Face: {@link fr.etagere.api.Api} lists every operation, with the scope it asks for and the method that answers;
/// {@link fr.etagere.api.Tokens} keeps the tokens by which programs come in;
/// {@link fr.etagere.api.Specification} is the description itself.
@NullMarked
package fr.etagere.api;

import org.jspecify.annotations.NullMarked;
