/// What reviewers decided of suppliers' names, kept on disk. `Reviews` is the face: a supplier is put on the list,
/// decided or withdrawn, always by adding a line; `ReviewList` is what all lines come to, and answers `naming` as
/// its `Decisions`. `OwnReviews` is the list of one organisation above the one that all share, `Additions` what its
/// people are about to add to it, all or none.
@NullMarked
package fr.etagere.reviews;

import org.jspecify.annotations.NullMarked;
