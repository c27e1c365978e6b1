package fr.etagere.reviews;

import fr.etagere.naming.Supplier;
import fr.etagere.shared.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// The file `$ETAGERE_HOME/reviews/names.jsonl`: one line an event, only ever added to, so that who decided what, when
/// and why is never lost, not even by a withdrawal. Several programs may write at once: each takes a lock on the file.
public final class Reviews {

    private final LockedFile file;

    /// @param home `$ETAGERE_HOME`
    public Reviews(Path home) {
        this.file = new LockedFile(home.resolve("reviews").resolve("names.jsonl"));
    }

    /// Where the lines are.
    public Path file() {
        return file.path();
    }

    /// What the lines come to now.
    public ReviewList list() throws IOException {
        return Files.exists(file.path()) ? read(Files.readAllBytes(file.path())) : new ReviewList(List.of(), List.of());
    }

    /// Puts a supplier on the list, unless it is there with the same candidates.
    public Review ask(Supplier supplier, List<Review.Choice> candidates, Instant at) throws IOException {
        String key = SupplierKey.of(supplier);
        return add(
                new ReviewLine.Asked(supplier, candidates, at),
                list -> list.find(key)
                        .filter(review -> review.candidates().equals(candidates))
                        .isEmpty());
    }

    /// Records a decision; the last one is in force.
    public Review decide(Supplier supplier, Review.Decision decision) throws IOException {
        return add(new ReviewLine.Decided(supplier, decision), _ -> true);
    }

    /// Records a decision, unless the review moved since it was read.
    ///
    /// @return the review as it then stands; empty when it moved
    public Optional<Review> decide(Review seen, Review.Decision decision) throws IOException {
        return unmoved(seen, new ReviewLine.Decided(seen.supplier(), decision));
    }

    /// Takes the decision in force back, unless the review moved since it was read.
    ///
    /// @return the review as it then stands; empty when it moved
    public Optional<Review> withdraw(Review seen, String by, Instant at, String reason) throws IOException {
        return seen.waits()
                ? Optional.empty()
                : unmoved(seen, new ReviewLine.Withdrawn(seen.supplier(), by, at, reason));
    }

    private Optional<Review> unmoved(Review seen, ReviewLine line) throws IOException {
        var written = new AtomicBoolean();
        Review after = add(line, list -> {
            boolean same = list.find(seen.key())
                    .filter(now -> Objects.equals(now.decision(), seen.decision()))
                    .isPresent();
            written.set(same);
            return same;
        });
        return written.get() ? Optional.of(after) : Optional.empty();
    }

    /// Takes the decision in force back: the supplier waits again. Without one, nothing is written.
    public Review withdraw(Supplier supplier, String by, Instant at, String reason) throws IOException {
        String key = SupplierKey.of(supplier);
        return add(
                new ReviewLine.Withdrawn(supplier, by, at, reason),
                list -> list.find(key).filter(review -> !review.waits()).isPresent());
    }

    interface Needed {
        boolean in(ReviewList list);
    }

    /// Told of lines before they are written, and where.
    interface Announced {
        void before(long at, byte[] added) throws IOException;
    }

    private Review add(ReviewLine line, Needed needed) throws IOException {
        return add(List.of(line), needed, (_, _) -> {})
                .find(line.supplier())
                .orElseGet(
                        () -> new Review(SupplierKey.of(line.supplier()), line.supplier(), List.of(), line.at(), null));
    }

    /// All the lines, or none when they are not needed.
    ///
    /// @return what the lines then come to
    ReviewList add(List<ReviewLine> lines, Needed needed, Announced announced) throws IOException {
        return file.locked(channel -> {
            byte[] before = LockedFile.bytes(channel);
            ReviewList list = read(before);
            if (!needed.in(list)) {
                return list;
            }
            // A line cut by a crash stays a line of its own.
            boolean cut = before.length > 0 && before[before.length - 1] != '\n';
            byte[] added = ((cut ? "\n" : "") + written(lines)).getBytes(StandardCharsets.UTF_8);
            announced.before(before.length, added);
            LockedFile.append(channel, added);
            return read(LockedFile.bytes(channel));
        });
    }

    /// What a stop left to be settled, the last written first.
    public List<Pending> pending() throws IOException {
        Path folder = file().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var all = new ArrayList<Pending>();
        try (var notes = Files.newDirectoryStream(folder, "*" + Pending.ENDING)) {
            for (Path note : notes) {
                try {
                    all.add(Pending.read(this, note));
                } catch (NoSuchFileException e) {
                    // Settled meanwhile, by whoever wrote it.
                }
            }
        }
        all.sort(Comparator.comparingLong(Pending::at).reversed());
        return all;
    }

    /// {@link LockedFile#takeOut}
    boolean takeOut(long at, byte[] added) throws IOException {
        return file.takeOut(at, added);
    }

    /// {@link LockedFile#putBack}
    boolean putBack(long at, byte[] added) throws IOException {
        return file.putBack(at, added);
    }

    private static String written(List<ReviewLine> lines) {
        return lines.stream().map(line -> line.written() + "\n").collect(Collectors.joining());
    }

    private static ReviewList read(byte[] bytes) {
        var lines = new ArrayList<ReviewLine>();
        var damaged = new ArrayList<DamagedLine>();
        int number = 0;
        for (byte[] one : split(bytes)) {
            number++;
            if (one.length == 0) {
                // Taken out.
                continue;
            }
            String text = Utf8.text(one);
            ReviewLine line = text == null ? null : ReviewLine.read(text);
            if (line != null) {
                lines.add(line);
            } else {
                damaged.add(new DamagedLine(number, new String(one, StandardCharsets.UTF_8)));
            }
        }
        return new ReviewList(lines, damaged);
    }

    private static List<byte[]> split(byte[] bytes) {
        var lines = new ArrayList<byte[]>();
        var line = new ByteArrayOutputStream();
        for (byte b : bytes) {
            if (b == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }
        if (line.size() > 0) {
            lines.add(line.toByteArray());
        }
        return lines;
    }
}
