package fr.etagere.csf;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The EU Cloud Sovereignty Framework at work: reads what is known of an offer and says what it is worth.
public final class Csf {

    /// Where its data are. Not hashed in decision files: no rule reads them.
    public static final String FOLDER = "doctrine/csf";

    private final Framework framework;

    private Csf(Framework framework) {
        this.framework = framework;
    }

    /// @param materials with the files of `FOLDER`
    public static Csf load(Materials materials) {
        return new Csf(Framework.load(materials));
    }

    public Framework framework() {
        return framework;
    }

    /// Reads a CSV with a header: `criterion,answer` for answers to the criteria (rank from 1, blank when there is
    /// none), or `objective,seal` for SEALs alone. `;` and a byte order mark are accepted, other columns ignored.
    public Read<Given> read(byte[] bytes) {
        return new GivenReader(framework).read(bytes);
    }

    /// Reads minimums: `SOV-2=3,SOV-5=2`.
    ///
    /// @param place where they are written, as violations say it
    public Read<Gate> gate(String text, String place) {
        return new GateReader(framework, place).read(text);
    }

    /// The CSV to fill: every criterion, no answer, and what each answer means.
    public String template(Lang lang) {
        return new Template(framework, lang).text();
    }

    public Assessment assess(Given given, Denominator denominator, Gate gate) {
        return new Scoring(framework, denominator).of(given, gate);
    }

    /// Reads answers and minimums, and says what the offer is worth; what is wrong in either is said at once.
    ///
    /// @param answers as [#read] takes them
    /// @param minimums as [#gate] takes them; null for none
    /// @param place where minimums are written, as violations say it
    public Read<Assessment> assess(byte[] answers, @Nullable String minimums, String place, Denominator denominator) {
        Read<Given> given = read(answers);
        Read<Gate> gate = minimums == null ? new Read.Ok<>(Gate.NONE) : gate(minimums, place);
        if (given instanceof Read.Ok<Given>(Given read) && gate instanceof Read.Ok<Gate>(Gate least)) {
            return new Read.Ok<>(assess(read, denominator, least));
        }
        return new Read.Refused<>(Stream.of(given, gate)
                .flatMap(one -> one instanceof Read.Refused<?>(List<Violation> refused)
                        ? refused.stream()
                        : Stream.<Violation>empty())
                .toList());
    }
}
