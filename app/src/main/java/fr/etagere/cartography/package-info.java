/// The map of an organisation, asked: what falls, on what alone it hangs, how concentrated it is, what ends and when.
///
/// [fr.etagere.cartography.Cartography] is the face: it reads what was imported in two folders, the organisation's own
/// and the one everyone reads, joins it, and answers questions whose answers write themselves as the same JSON
/// wherever they are asked. It knows no terminal, no page and no clock.
@NullMarked
package fr.etagere.cartography;

import org.jspecify.annotations.NullMarked;
