/// What already exists (« l'étagère »): State services, free software, qualified clouds, market products and
/// purchase vehicles, each fact with its evidence.
///
/// Face: {@link fr.etagere.catalogue.Catalogue}. Start with {@link fr.etagere.catalogue.Entry}; how a need's
/// words become functions is in {@link fr.etagere.catalogue.Vocabulary}.
@NullMarked
package fr.etagere.catalogue;

import org.jspecify.annotations.NullMarked;
