package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.imports.Imports;
import fr.etagere.imports.Job;
import fr.etagere.imports.Kind;
import fr.etagere.imports.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is imported, what may be, and the last imports.
///
/// @param sources null when the registers on the disk cannot be read
/// @param older where the imports before these are; null when there are none
/// @param refused why what was just sent is not taken; null when it is, or nothing was
record ImportsView(
        Visit visit,
        Imports imports,
        @Nullable List<Source> sources,
        List<Job> jobs,
        @Nullable String older,
        @Nullable String refused) {

    /// Kinds that go together in the form.
    record Group(String key, boolean mine, List<Kind> kinds) {}

    boolean mayImport() {
        return visit.can(Permission.IMPORT_PORTFOLIO);
    }

    List<Kind> offered() {
        return BringPages.offered(imports, visit);
    }

    /// Every kind, those that are not for this visitor too: it is said whose they are.
    List<Group> groups() {
        List<Kind> all = Kind.all();
        return List.of(
                group("own", all.stream().filter(kind -> !kind.shared()).toList()),
                group(
                        "companies",
                        all.stream()
                                .filter(kind -> kind instanceof Kind.Filings)
                                .toList()),
                group(
                        "lists",
                        all.stream().filter(kind -> kind instanceof Kind.Listed).toList()));
    }

    private Group group(String key, List<Kind> kinds) {
        return new Group(key, imports.may(visit.actor(), kinds.getFirst()), kinds);
    }

    List<Source> of(boolean shared) {
        return sources == null
                ? List.of()
                : sources.stream()
                        .filter(source -> source.kind().shared() == shared)
                        .toList();
    }

    String title(Kind kind) {
        return visit.t("imports.kind." + kind.id());
    }

    Sizes sizes() {
        return new Sizes(visit);
    }

    String state(Job job) {
        return visit.t("imports.state." + job.state());
    }

    String kind(Job job) {
        return job.kind().map(this::title).orElseGet(() -> visit.t("imports.kind.unknown"));
    }

    String day(Source source) {
        return visit.texts().date(source.retrieved());
    }

    /// The beginning of a hash is enough to tell two apart.
    String hash(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }
}
