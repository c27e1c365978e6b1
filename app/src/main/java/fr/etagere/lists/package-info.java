/// Published lists and formats of what exists, read into cards and written back: SILL, Comptoir du Libre, CNLL,
/// publiccode.yml, SecNumCloud, code.gouv.fr, OpenAlternative, endoflife.date.
@NullMarked
package fr.etagere.lists;

import org.jspecify.annotations.NullMarked;
