/// Who stands behind what is on the shelf: the company that provides an entry, who controls it as imported
/// registers word it, which laws from outside the Union may reach it, where SecNumCloud's chapter 19.6 stands, and
/// what evidenced mitigation lies beside. `Backing` is the face and `Backed` its answer.
///
/// A provider is found by what a person decided of its name, else by the numbers that the shelf states, else by its
/// name; numbers and name that mean several companies settle nothing ([Identity]).
///
/// Nothing imported is an answer too: it says what to import and which document would settle it. What was read is cited
/// by hash ([Cited]), so that the same answer can be made again. `BackedWords` says it to people, `BackedJson` to
/// programs.
@NullMarked
package fr.etagere.backing;

import org.jspecify.annotations.NullMarked;
