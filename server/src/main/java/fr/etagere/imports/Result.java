package fr.etagere.imports;

import fr.etagere.shared.Violation;
import java.util.List;

/// How the reading of one file ended.
sealed interface Result {

    record Done(Account account) implements Result {}

    record Refused(List<Violation> violations) implements Result {}
}
