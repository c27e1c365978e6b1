/// A comparison as people write it: options, criteria under the objectives of the doctrine, scores with their evidence,
/// what the buyer says of the weights, and the conditions that eliminate. Read from YAML, JSON, CSV or ODS
/// ({@link fr.etagere.grid.GridReader}, {@link fr.etagere.grid.Sheets}) and handed to the core as figures. Pure: bytes
/// in, records or bytes out.
@NullMarked
package fr.etagere.grid;

import org.jspecify.annotations.NullMarked;
