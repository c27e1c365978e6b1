/// PostgreSQL for what people write: embedded by default, anyone's own by one setting.
///
/// Face: {@link fr.etagere.database.EmbeddedDatabase} starts and stops the one that comes with the program.
@NullMarked
package fr.etagere.database;

import org.jspecify.annotations.NullMarked;
