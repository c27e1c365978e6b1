/// Who controls whom, at the size of the world's register.
@NullMarked
package fr.etagere.bench.ownership;

import org.jspecify.annotations.NullMarked;
