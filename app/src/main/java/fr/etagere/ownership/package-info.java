/// Who controls a legal entity, through whom, how surely, and which laws reach it. `Ownership` is the face.
///
/// Entities and links come from what registers publish (`Filings` writes them down, `OwnershipGraph` holds them as
/// arrays). A link keeps the kind its register gave it: accounting consolidation is not control, nor is the
/// management of a fund, nor a branch. A share is an interval; what nobody published may be anything, and widens the
/// answer. This package knows no disk, no network and no clock.
@NullMarked
package fr.etagere.ownership;

import org.jspecify.annotations.NullMarked;
