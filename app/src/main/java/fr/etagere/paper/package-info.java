/// Documents as people file and print them: a page as PDF/UA ([fr.etagere.paper.Pdf]), an OpenDocument text
/// ([fr.etagere.paper.Odt]), a picture as PNG ([fr.etagere.paper.Picture]). It lays out what it is given.
@NullMarked
package fr.etagere.paper;

import org.jspecify.annotations.NullMarked;
