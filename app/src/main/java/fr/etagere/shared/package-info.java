/// Small pieces every capability leans on: strict reading of YAML and JSON, canonical JSON, hashes,
/// violations and the two languages. It holds no word of the domain.
///
/// Start with {@link fr.etagere.shared.StrictReader}: everything that enters Étagère as a file passes there.
@NullMarked
package fr.etagere.shared;

import org.jspecify.annotations.NullMarked;
