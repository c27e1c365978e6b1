/// Award criteria before publication: what to refuse or to weigh, each with its text, and the table to publish. No
/// supplier is known at this stage, and none has a place here: comparing solutions of the shelf is another capability.
///
/// Face: {@link fr.etagere.tender.TenderReader} (bytes to a {@link fr.etagere.tender.Tender}, or every violation at
/// once), {@link fr.etagere.tender.Rulebook} (the rules, which are data under `doctrine/tender`) and
/// {@link fr.etagere.tender.Review} (what the rules say of a tender on a date). Pure: no framework, no clock, no disk.
@NullMarked
package fr.etagere.tender;

import org.jspecify.annotations.NullMarked;
