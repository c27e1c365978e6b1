package fr.etagere.imports;

import fr.etagere.bom.BomKind;
import fr.etagere.bom.ComponentRegisters;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.lists.ListKind;
import fr.etagere.lists.Registers;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.procurement.Origin;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Hands a file to the importer of its kind, and puts the account of any of them in one form.
final class Readers {

    private final DigitalCodes codes;

    Readers(DigitalCodes codes) {
        this.codes = codes;
    }

    /// A file to read.
    ///
    /// @param home where its copy goes
    /// @param rejected where the rejected rows go
    record Task(Job job, Path file, Path home, Path rejected, LocalDate today, Following following) {

        /// Two files of one name are two copies of one source, as two files at one place are on the command line.
        String identity() {
            return job.address() == null ? "brought " + job.name() : job.address();
        }

        String from() {
            return job.address() == null ? job.name() : job.address();
        }
    }

    /// @throws Following.Stopped when the server is to stop
    Result read(Task task, Kind kind) throws IOException {
        return switch (kind) {
            case Kind.Contracts _ -> contracts(task);
            case Kind.Components(BomKind components) -> components(task, components);
            case Kind.Filings(FilingKind filings) -> filings(task, filings);
            case Kind.Listed(ListKind list) -> list(task, list);
        };
    }

    private Result contracts(Task task) throws IOException {
        var progress = new ContractRegisters.Progress() {
            @Override
            public void rows(long read) {
                task.following().rows(read);
            }

            @Override
            public void bytes(long read) {
                task.following().bytes(read);
            }
        };
        var origin = new Origin(task.from(), task.identity(), () -> Files.newInputStream(task.file()));
        return switch (new ContractRegisters(task.home(), codes).keep(origin, task.today(), progress)) {
            case Read.Refused<ContractRegisters.Imported>(List<Violation> violations) -> new Result.Refused(violations);
            case Read.Ok<ContractRegisters.Imported>(ContractRegisters.Imported imported) -> {
                Copying.contracts(imported.rejected(), task.rejected());
                var account = imported.account();
                var made = new TreeMap<String, Long>();
                made.put("contracts", account.contracts());
                made.put("without-amount", account.withoutAmount());
                SortedMap<String, Long> remarks = keyed("procurement.rule.", account.found());
                remarks.putAll(keyed("procurement.rule.", account.joined()));
                yield new Result.Done(new Account(
                        "procurement.format." + account.format(),
                        imported.already(),
                        account.read(),
                        account.kept(),
                        account.rejected(),
                        account.duplicates(),
                        keyed("procurement.rule.", account.repaired()),
                        remarks,
                        made,
                        account.totalAmount()));
            }
        };
    }

    private static Result components(Task task, BomKind kind) throws IOException {
        var origin = new ComponentRegisters.Origin(task.from(), task.identity(), task.file());
        String system = kind == BomKind.SBOM ? task.job().system() : null;
        var read = new ComponentRegisters(task.home())
                .keep(kind, List.of(origin), system, task.today(), task.following()::both);
        return switch (read) {
            case Read.Refused<ComponentRegisters.Imported>(List<Violation> violations) ->
                new Result.Refused(violations);
            case Read.Ok<ComponentRegisters.Imported>(ComponentRegisters.Imported imported) -> {
                Copying.components(imported.rejected(), task.rejected());
                var account = imported.account();
                var made = new TreeMap<String, Long>();
                made.put("systems", account.systems());
                made.put("components", account.components());
                made.put("dependencies", account.dependencies());
                yield new Result.Done(new Account(
                        "bom.format." + account.format(),
                        imported.already(),
                        account.read(),
                        account.kept(),
                        account.rejected(),
                        account.duplicates(),
                        keyed("bom.rule.", account.repaired()),
                        keyed("bom.rule.", account.warnings()),
                        made,
                        null));
            }
        };
    }

    private static Result filings(Task task, FilingKind kind) throws IOException {
        var progress = new FilingRegisters.Progress() {
            @Override
            public void read(long bytes) {
                task.following().bytes(bytes);
            }

            @Override
            public void rows(long read) {
                task.following().rows(read);
            }
        };
        var origin = new FilingRegisters.Origin(task.from(), () -> Files.newInputStream(task.file()));
        return switch (new FilingRegisters(task.home()).keep(kind, origin, task.today(), progress)) {
            case Read.Refused<FilingRegisters.Imported>(List<Violation> violations) -> new Result.Refused(violations);
            case Read.Ok<FilingRegisters.Imported>(FilingRegisters.Imported imported) -> {
                Copying.filings(imported.rejected(), task.rejected());
                var account = imported.account();
                var remarks = new TreeMap<String, Long>();
                if (account.odd() > 0) {
                    remarks.put("imports.odd", account.odd());
                }
                yield new Result.Done(new Account(
                        kind.titleKey(),
                        imported.already(),
                        account.read(),
                        account.kept(),
                        account.rejected(),
                        0,
                        new TreeMap<>(),
                        remarks,
                        new TreeMap<>(),
                        null));
            }
        };
    }

    private static Result list(Task task, ListKind kind) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(task.file())) {
            // One byte past the bound, so that its reader can say it is too large.
            bytes = in.readNBytes(ListKind.MAX_BYTES + 1);
        }
        task.following().bytes(bytes.length);
        var registers = new Registers(task.home());
        String url = task.job().address();
        return switch (registers.keep(kind, bytes, task.from(), url, task.today(), false)) {
            case Read.Refused<Registers.Imported>(List<Violation> violations) -> {
                registers.refuse(kind, bytes, task.from(), task.today(), violations);
                yield new Result.Refused(violations);
            }
            case Read.Ok<Registers.Imported>(Registers.Imported imported) -> {
                var account = imported.account();
                Copying.rows(account.rejected(), task.rejected());
                if (account.kept() == 0) {
                    // The copy in use is left as it was: there is nothing to put in its place.
                    yield new Result.Refused(
                            List.of(Violation.ofFile("list-nothing-kept", Integer.toString(account.read()))));
                }
                var remarks = new TreeMap<String, Long>();
                if (!account.warnings().isEmpty()) {
                    remarks.put("imports.odd", (long) account.warnings().size());
                }
                yield new Result.Done(new Account(
                        kind.titleKey(),
                        imported.already(),
                        account.read(),
                        account.kept(),
                        account.rejected().size(),
                        account.joined().size(),
                        keyed("import.repair.", account.repaired()),
                        remarks,
                        new TreeMap<>(),
                        null));
            }
        };
    }

    private static SortedMap<String, Long> keyed(String prefix, SortedMap<String, Long> counts) {
        var keyed = new TreeMap<String, Long>();
        counts.forEach((rule, count) -> keyed.put(prefix + rule, count));
        return keyed;
    }
}
