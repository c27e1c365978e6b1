package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.app.Terminal;
import fr.etagere.shared.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the command line answers, programs can ask: each command has its operations, or the reason why it has none.
class CommandsAnsweredTest {

    /// A command, then the operations that answer it, or « — » and why none does. « — not yet: » is to be mended.
    private static final String ANSWERED = """
            need new                 | readNeedTemplate
            need check               | checkNeed
            decide                   | decide makeDecision readDecisionFile readDecisionPage readDecisionPdf readDecisionOdt
            verify                   | verify
            replay                   | replay
            compare                  | compare gridTemplate
            doctrine list            | listRules
            doctrine show            | readRule readRulePage
            doctrine pages           | readRulePage
            doctrine check           | checkDoctrine
            catalogue search         | searchSolutions
            catalogue show           | readSolution
            catalogue list           | listSolutions
            catalogue functions      | listFunctions
            catalogue expiring       | listExpiring
            catalogue export         | exportPubliccode exportSill
            catalogue declare        | readDeclarationForm declareSolution
            catalogue import         | bringFile readImport listRejectedRows
            cost                     | countCosts costTemplate
            tender                   | reviewTender draftTender tenderTemplate
            csf                      | assessOffer csfTemplate
            ownership find           | findSupplier
            ownership controller     | readControllers
            ownership integrated     | readIntegrated
            ownership close-links    | readCloseLinks
            ownership exposure       | readExposure
            ownership secnumcloud    | readSecNumCloud
            ownership picture        | drawSupplier
            ownership review         | listReviews askReview decideReview withdrawReview
            ownership import         | bringFile readImport listRejectedRows
            ownership export         | exportBods
            ownership report         | readSupplierReport
            ownership ask            | — calls a public service from the user's machine, and keeps what it answers in their folder
            portfolio cut-off        | cutOff cutOffCosted
            portfolio single-points  | singlePoints
            portfolio concentration  | concentration
            portfolio renewals       | renewals
            portfolio end-of-life    | endOfLife
            portfolio index          | index
            portfolio suppliers      | suppliers
            portfolio report         | readReport
            portfolio picture        | drawMap
            portfolio contracts      | listContracts listBuyers
            portfolio history        | readHistory
            portfolio import decp    | bringFile readImport listRejectedRows
            portfolio import ocds    | bringFile readImport listRejectedRows
            portfolio import systems | bringFile readImport listRejectedRows
            portfolio import mercator| bringFile readImport listRejectedRows
            portfolio import sbom    | bringFile readImport listRejectedRows
            portfolio import gitscan | bringFile readImport listRejectedRows
            analytics snapshot       | — writes tables into the user's folder, with an engine that the server does not carry
            analytics totals         | — needs that engine
            analytics concentration  | — needs that engine
            analytics renewals       | — needs that engine
            """;

    @Test
    void eachCommandHasItsOperationsOrAReason() {
        assertThat(wrong(ANSWERED, Terminal.commands(), operations())).isEmpty();
    }

    @Test
    void aCommandAddedAloneAnOperationMisspeltAndAReasonLeftOutAreCaught() {
        Set<String> commands = Terminal.commands();
        commands.add("catalogue weigh");

        assertThat(wrong(ANSWERED, commands, operations())).containsExactly("catalogue weigh: not in the table");
        assertThat(wrong("decide | decideAll", Set.of("decide"), Set.of("decide")))
                .containsExactly("decide: no operation decideAll");
        assertThat(wrong("decide | — ", Set.of("decide"), Set.of("decide"))).containsExactly("decide: no reason");
        assertThat(wrong("decide | ", Set.of("decide"), Set.of("decide")))
                .containsExactly("decide: neither operation nor reason");
        assertThat(wrong("divine | decide", Set.of(), Set.of("decide"))).containsExactly("divine: no such command");
        assertThat(wrong("decide | decide\ndecide | verify", Set.of("decide"), Set.of("decide", "verify")))
                .containsExactly("decide: twice in the table");
    }

    private static Set<String> operations() {
        return Specification.in(Lang.FR).operations().stream()
                .map(Specification.Operation::id)
                .collect(Collectors.toSet());
    }

    private static List<String> wrong(String table, Set<String> commands, Set<String> operations) {
        var wrong = new ArrayList<String>();
        var written = new TreeMap<String, String>();
        table.lines().map(line -> line.split("\\|", -1)).forEach(line -> {
            if (written.put(line[0].strip(), line[1].strip()) != null) {
                wrong.add(line[0].strip() + ": twice in the table");
            }
        });
        var all = new TreeSet<>(commands);
        all.addAll(written.keySet());
        for (String command : all) {
            String answer = written.get(command);
            if (answer == null) {
                wrong.add(command + ": not in the table");
            } else if (!commands.contains(command)) {
                wrong.add(command + ": no such command");
            } else if (answer.isEmpty()) {
                wrong.add(command + ": neither operation nor reason");
            } else if (answer.startsWith("—")) {
                if (answer.length() < 10) {
                    wrong.add(command + ": no reason");
                }
            } else {
                Stream.of(answer.split("\\s+"))
                        .filter(one -> !operations.contains(one))
                        .forEach(one -> wrong.add(command + ": no operation " + one));
            }
        }
        return wrong;
    }
}
