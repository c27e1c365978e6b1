/// Questions about one company of the imported registers: who controls it, which laws reach it,
/// what it holds, what it is called, which of several a name means. `Registry` is the face: it
/// opens the copies in use once, and again only when they change; `Known` is an entity it found,
/// which answers each question; `KnownJson` and `FindingJson` say the answers to programs.
@NullMarked
package fr.etagere.registry;

import org.jspecify.annotations.NullMarked;
