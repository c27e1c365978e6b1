/// Questions that are tables, asked of all contracts at once, whatever engine answers. [TableEngine] is the face; the
/// engine itself is another module, since it brings native code.
@NullMarked
package fr.etagere.tables;

import org.jspecify.annotations.NullMarked;
