/// Searching the shelf in the words of buyers.
@NullMarked
package fr.etagere.search;

import org.jspecify.annotations.NullMarked;
