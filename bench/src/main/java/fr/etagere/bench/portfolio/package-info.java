/// What falls, at the size of a State's map.
@NullMarked
package fr.etagere.bench.portfolio;

import org.jspecify.annotations.NullMarked;
