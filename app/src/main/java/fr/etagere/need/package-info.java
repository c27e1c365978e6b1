/// What a public buyer asks for (« le besoin »): the file they write, checked whole, as records.
///
/// Face: {@link fr.etagere.need.NeedReader} (bytes to {@link fr.etagere.need.Need}, or every violation at once)
/// and {@link fr.etagere.need.NeedTemplate} (the commented model to fill). The format is the JSON Schema
/// `docs/schemas/need.schema.json`. Pure: no framework, no clock, no disk.
@NullMarked
package fr.etagere.need;

import org.jspecify.annotations.NullMarked;
