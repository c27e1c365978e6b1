/// The pages.
///
/// Face: {@link fr.etagere.web.Routes} lists every route, with who may call it and the method that answers: the
/// index of the product. {@link fr.etagere.web.Security} is what stands before them.
@NullMarked
package fr.etagere.web;

import org.jspecify.annotations.NullMarked;
