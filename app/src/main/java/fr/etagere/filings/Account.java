package fr.etagere.filings;

import fr.etagere.ownership.FilingSource;
import fr.etagere.rows.Rejected;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The account of one import, in rows; `read = kept + rejected`.
///
/// @param source the file, as answers cite it
/// @param odd how many of the kept rows hold something odd
/// @param examples the first rows rejected, or kept with a remark; the others are in the file beside
/// @param edition which edition of the reader made the copy; null when accounts did not say so yet: the first
public record Account(
        FilingSource source,
        long read,
        long kept,
        long rejected,
        long odd,
        List<Example> examples,
        @Nullable Integer edition) {

    private static final Pattern DAY_IN_NAME = Pattern.compile("(?<![0-9])(20[0-9]{6})(?![0-9])");

    public Account {
        examples = List.copyOf(examples);
    }

    /// A row and what is wrong or odd in it.
    ///
    /// @param kept whether it was kept all the same
    public record Example(boolean kept, Rejected row) {}

    static Account of(
            FilingKind kind,
            String from,
            String id,
            String sha256,
            LocalDate retrieved,
            Counted counted,
            List<Example> examples) {
        var source = new FilingSource(
                id,
                kind.id(),
                Texts.of(Lang.FR).get(kind.titleKey()),
                from,
                sha256,
                retrieved,
                counted.published() == null ? dayIn(from) : counted.published());
        return new Account(
                source,
                counted.read(),
                counted.kept(),
                counted.rejected(),
                counted.odd(),
                examples,
                kind.reader().edition());
    }

    /// Whether the reader has since learnt to keep more of such a file: what the copy lacks is then not told.
    boolean outdated() {
        int made = edition == null ? FilingReader.FIRST : edition;
        return FilingKind.of(source.kind())
                .map(kind -> kind.reader().edition() > made)
                .orElse(false);
    }

    /// Registers name their files by the day: `20260123-…`.
    private static @Nullable LocalDate dayIn(String name) {
        Matcher day = DAY_IN_NAME.matcher(name);
        try {
            return day.find() ? LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
