/// How fast awarded contracts come in, beside an engine that only reads them.
@NullMarked
package fr.etagere.bench.procurement;

import org.jspecify.annotations.NullMarked;
