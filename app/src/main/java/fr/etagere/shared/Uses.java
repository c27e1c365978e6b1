package fr.etagere.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which copy of a register was in use, one after the other: a small file each time, numbered, never changed nor taken
/// away. A copy's name starts with the day of its import.
///
/// @param folder of the register
public record Uses(Path folder) {

    private static final int DAY = 10;
    private static final Pattern USE = Pattern.compile("use-\\d{6}");
    private static final Pattern COPY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{64}");
    private static final Pattern LINES = Pattern.compile(COPY.pattern() + "\\.jsonl\\.(gz|zst)");

    /// Notes the copy in use, unless it is the last one noted; called under the register's lock, once the copy is in
    /// use. An import that is cut in between is noted by the next one.
    public void note(String copy) throws IOException {
        List<String> noted = noted();
        if (noted.isEmpty() || !noted.getLast().equals(copy)) {
            Output.write(folder.resolve("use-%06d".formatted(noted.size() + 1)), copy.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The copy that was in use at the end of a day; empty when nothing was imported yet.
    ///
    /// @param current the copy in use now; null when there is none
    public Optional<String> on(LocalDate day, @Nullable String current) throws IOException {
        return all(current).reversed().stream()
                .filter(copy -> !LocalDate.parse(copy.substring(0, DAY)).isAfter(day))
                .findFirst();
    }

    /// Every copy that was in use, oldest first; one that came back is there again.
    ///
    /// @param current the copy in use now; null when there is none
    public List<String> all(@Nullable String current) throws IOException {
        List<String> all = noted();
        if (all.isEmpty()) {
            // Imported before uses were noted: the days of the copies say it.
            all = copies();
        }
        if (current != null && (all.isEmpty() || !all.getLast().equals(current))) {
            all.add(current);
        }
        return all;
    }

    private List<String> noted() throws IOException {
        var noted = new ArrayList<String>();
        for (Path file : files(USE)) {
            String copy = Files.readString(file).strip();
            if (COPY.matcher(copy).matches()) {
                noted.add(copy);
            }
        }
        return noted;
    }

    private List<String> copies() throws IOException {
        var copies = new ArrayList<String>();
        for (Path file : files(LINES)) {
            String name = String.valueOf(file.getFileName());
            copies.add(name.substring(0, name.indexOf('.')));
        }
        return copies;
    }

    private List<Path> files(Pattern named) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file ->
                            named.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .toList();
        }
    }
}
