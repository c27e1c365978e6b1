package fr.etagere.api;

import fr.etagere.backing.BackedWords;
import fr.etagere.backing.Mitigation;
import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.Subject;
import fr.etagere.naming.Supplier;
import fr.etagere.records.SupplierReviews;
import fr.etagere.registry.ByChain;
import fr.etagere.registry.ByName;
import fr.etagere.registry.ByNumber;
import fr.etagere.registry.FindingAnswer;
import fr.etagere.registry.FindingJson;
import fr.etagere.registry.Known;
import fr.etagere.registry.KnownJson;
import fr.etagere.shared.Characters;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Companies of the imported registers: found by name, and each question about one. Natural
/// persons are counted and not named.
final class SupplierCalls {

    private static final String SVG = "image/svg+xml";
    private static final Map<String, String> REPORT = Map.of(
            "report.html", "text/html;charset=UTF-8",
            "picture.svg", SVG,
            "links.csv", "text/csv;charset=UTF-8");
    private static final int LONGEST = 400;
    private static final int MOST_COUNTRIES = 50;
    private static final String PUBLISHER = "Étagère";

    private final Desk desk;
    private final SupplierReviews reviews;
    private final Turns turns;

    SupplierCalls(Desk desk, SupplierReviews reviews, Turns turns) {
        this.desk = desk;
        this.turns = turns;
        this.reviews = reviews;
    }

    Answer find(Call call) throws IOException {
        String name = call.param("name").orElse("");
        if (name.isEmpty() || name.length() > LONGEST) {
            return refused(call, "name", name);
        }
        Optional<String> country = call.param("country");
        if (country.isPresent() && !country.get().matches("[A-Za-z]{2}")) {
            return refused(call, "country", country.get());
        }
        var supplier = new Supplier(
                name,
                call.param("identifier").orElse(null),
                country.orElse(null),
                call.param("city").orElse(null),
                call.param("postcode").orElse(null));
        return switch (desk.registry().find(supplier, reviews.list(call.actor()))) {
            case ByName.NothingImported _ -> call.problem(ProblemType.NOTHING_IMPORTED);
            case ByName.Answered(FindingAnswer answer) -> Answer.json(FindingJson.of(answer));
        };
    }

    private interface Answering {
        Answer of(Known known, KnownJson json) throws IOException;
    }

    private Answer with(Call call, Answering then) throws IOException {
        return switch (call.day("asOf")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> day) ->
                known(call, call.part("id"), day.orElseGet(desk::today), then);
        };
    }

    private Answer known(Call call, String written, LocalDate day, Answering then) throws IOException {
        return switch (desk.registry().entity(written, day)) {
            case ByNumber.NothingImported _ -> call.problem(ProblemType.NOTHING_IMPORTED);
            case ByNumber.Malformed(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case ByNumber.Unknown _ -> call.problem(ProblemType.NOT_FOUND);
            case ByNumber.Answered(Known known) when known.onlyHolder() -> call.problem(ProblemType.NOT_FOUND);
            case ByNumber.Answered(Known known) -> then.of(known, KnownJson.withoutPersons(known));
        };
    }

    Answer show(Call call) throws IOException {
        return with(call, (_, json) -> Answer.json(json.entity()));
    }

    Answer controllers(Call call) throws IOException {
        return with(call, (known, json) -> Answer.json(json.of(known.controllers())));
    }

    /// With `of` or `by`, of one other entity only.
    Answer integrated(Call call) throws IOException {
        Optional<String> of = call.param("of");
        Optional<String> by = call.param("by");
        if (of.isPresent() && by.isPresent()) {
            return refused(call, "by", by.get());
        }
        return with(call, (known, json) -> {
            if (of.isPresent()) {
                return known(
                        call,
                        of.get(),
                        known.day(),
                        (other, _) -> known.integratedIn(other.id())
                                .map(stakes -> Answer.json(json.of(null, stakes)))
                                .orElseGet(() -> call.problem(ProblemType.NOT_FOUND)));
            }
            return by.isPresent()
                    ? known(
                            call,
                            by.get(),
                            known.day(),
                            (other, _) -> known.integratedBy(other.id())
                                    .map(stakes -> Answer.json(json.of(stakes, null)))
                                    .orElseGet(() -> call.problem(ProblemType.NOT_FOUND)))
                    : Answer.json(json.of(known.integratedAbove(), known.integratedBelow()));
        });
    }

    /// With `with`, to one other entity only.
    Answer closeLinks(Call call) throws IOException {
        Optional<String> one = call.param("with");
        return with(
                call,
                (known, json) -> one.isEmpty()
                        ? Answer.json(json.of(known.closeLinks()))
                        : known(
                                call,
                                one.get(),
                                known.day(),
                                (other, _) -> known.closeLinksWith(other.id())
                                        .map(links -> Answer.json(json.of(links)))
                                        .orElseGet(() -> call.problem(ProblemType.NOT_FOUND))));
    }

    Answer exposure(Call call) throws IOException {
        return present(
                call,
                (known, json, presences) ->
                        Answer.json(json.of(known.exposure(known.subject(presences)), beside(call, known))));
    }

    private interface AnsweringPresent {
        Answer of(Known known, KnownJson json, List<Subject.Presence> presences) throws IOException;
    }

    /// With the countries where it is said to be active.
    private Answer present(Call call, AnsweringPresent then) throws IOException {
        String written = call.param("presence").orElse("");
        List<String> countries = written.isEmpty() ? List.of() : Arrays.asList(written.split(",", -1));
        if (countries.size() > MOST_COUNTRIES
                || countries.stream().anyMatch(country -> !country.matches("[A-Za-z]{2}"))) {
            return refused(call, "presence", written);
        }
        String stated = Texts.of(call.lang()).get("exposure.stated-here");
        List<Subject.Presence> presences = countries.stream()
                .map(country -> new Subject.Presence(country, stated))
                .toList();
        return with(call, (known, json) -> then.of(known, json, presences));
    }

    private List<Mitigation> beside(Call call, Known known) throws IOException {
        return known.mitigations(desk.shelf().catalogue(), reviews.list(call.actor()));
    }

    /// A file of its report: the page, its picture, or the table of its links.
    Answer report(Call call) throws IOException {
        String file = call.param("file").orElse("report.html");
        String type = REPORT.get(file);
        if (type == null) {
            return refused(call, "file", file);
        }
        Texts texts = Texts.of(call.lang());
        return present(call, (known, _, presences) -> {
            List<String> beside = beside(call, known).stream()
                    .map(one -> BackedWords.mitigation(one, texts))
                    .toList();
            byte[] bytes = Objects.requireNonNull(
                    known.report(presences, beside, texts).get(file));
            return Answer.written(bytes).with(Answer.TYPE, type);
        });
    }

    Answer secNumCloud(Call call) throws IOException {
        return with(call, (known, json) -> {
            Optional<SecNumCloudAnswer> answer = known.secNumCloud();
            return answer.isEmpty()
                    ? refused(call, "asOf", known.day().toString())
                    : Answer.json(json.of(answer.get()));
        });
    }

    /// Those above it, or with `down` those it holds.
    Answer picture(Call call) throws IOException {
        Optional<String> down = call.param("down");
        if (down.isPresent() && !down.get().matches("true|false")) {
            return refused(call, "down", down.get());
        }
        Texts texts = Texts.of(call.lang());
        return with(call, (known, _) -> {
            String svg = down.filter("true"::equals).isPresent()
                    ? known.file(texts).below(known.id(), known.day())
                    : known.file(texts).above(known.subject(List.of()));
            return Answer.picture(svg);
        });
    }

    /// It and all that are above it, as each filing says it, for others to read.
    Answer bods(Call call) throws IOException, InterruptedException {
        String publisher = call.param("publisher").orElse(PUBLISHER);
        if (publisher.length() > LONGEST || !publisher.codePoints().allMatch(Characters::isInline)) {
            return refused(call, "publisher", publisher);
        }
        return turns.take(
                call,
                () -> known(call, call.part("id"), desk.today(), (known, _) -> switch (chain(call.part("id"), known)) {
                    case ByChain.Answered chain -> Answer.json(chain.bods(publisher));
                    case ByChain.Malformed(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
                    case ByChain.Unknown _ -> call.problem(ProblemType.NOT_FOUND);
                }));
    }

    /// By the number that was asked, or by that of the legal unit an establishment leads to.
    private ByChain chain(String written, Known known) throws IOException {
        ByChain found = desk.registry().chain(written, false);
        return found instanceof ByChain.Unknown
                ? desk.registry().chain(known.id().toString(), false)
                : found;
    }

    private static Answer refused(Call call, String name, String value) {
        return call.problem(ProblemType.PARAMETER, name, value.substring(0, Math.min(60, value.length())));
    }
}
