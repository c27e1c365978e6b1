/// Who may do what: people, their organisations by SIRET, their roles.
///
/// Face: {@link fr.etagere.accounts.Accounts} keeps them; {@link fr.etagere.accounts.Actor} is the one who acts, in
/// every call that reads or writes.
@NullMarked
package fr.etagere.accounts;

import org.jspecify.annotations.NullMarked;
