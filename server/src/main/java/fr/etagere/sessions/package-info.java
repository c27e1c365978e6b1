/// What a browser's cookie refers to, kept in the database: it outlives the server.
///
/// Face: {@link fr.etagere.sessions.Sessions}, whose filter stands before all others. Sources: Spring Session's
/// reference for `SessionRepository`; OWASP ASVS 4.0.3, chapter 3 (session management).
@NullMarked
package fr.etagere.sessions;

import org.jspecify.annotations.NullMarked;
