/// How fast bills of materials become a map, beside the library of their own standard.
@NullMarked
package fr.etagere.bench.bom;

import org.jspecify.annotations.NullMarked;
