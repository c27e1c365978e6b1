package fr.etagere.procurement;

import fr.etagere.shared.Digest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The first pass: every row of a file is put in its bucket, or among the rejected.
final class Reading {

    private static final int FIRST = 20;
    private static final int SAID_EVERY = 1_000;

    final Tally tally = new Tally();
    final Balance balance = new Balance();
    final List<Rejected> firstRejected = new ArrayList<>();

    private final Normalising normalising = new Normalising(tally);
    private final Buckets buckets;
    private final OutputStream rejectedLines;
    private final ContractRegisters.Progress progress;

    private Reading(Buckets buckets, OutputStream rejectedLines, ContractRegisters.Progress progress) {
        this.buckets = buckets;
        this.rejectedLines = rejectedLines;
        this.progress = progress;
    }

    /// What the pass gives.
    ///
    /// @param source id of the file, as contracts cite it
    record Read(Reading reading, Buckets buckets, AwardFormat format, String sha256, String source) {}

    /// @param work a folder of its own, deleted by the caller
    /// @param rejectedFile where rejected rows go, packed
    static Read of(Origin origin, DigitalCodes codes, Path work, Path rejectedFile, ContractRegisters.Progress progress)
            throws IOException {
        Recognition recognition;
        try (InputStream start = Unpacked.of(origin.opening().open())) {
            recognition = Recognition.of(start);
        }
        MessageDigest digest = Digest.sha256();
        var buckets = new Buckets(work, new Awards(codes, recognition.format().kind() + "-" + Draft.UNREAD));
        try (InputStream raw = new DigestInputStream(origin.opening().open(), digest);
                OutputStream rejected = AwardLines.packed(Files.newOutputStream(rejectedFile))) {
            var reading = new Reading(buckets, rejected, progress);
            try (var handover = new Handover(reading::take)) {
                recognition.reader().read(Unpacked.of(new Held(raw, progress)), handover);
                handover.finish();
            }
            // What follows the packed text is part of the file that the hash names.
            raw.transferTo(OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(digest.digest());
            String source = recognition.format().kind() + "-" + sha256.substring(0, Draft.DIGITS);
            return new Read(reading, buckets, recognition.format(), sha256, source);
        } finally {
            buckets.close();
        }
    }

    /// Parsers close what they have read; the hash needs the rest.
    private static final class Held extends FilterInputStream {
        private final ContractRegisters.Progress progress;
        private long read;

        Held(InputStream in, ContractRegisters.Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            read += Math.max(0, some);
            progress.bytes(read);
            return some;
        }

        @Override
        public void close() {
            // Closed by its owner.
        }
    }

    private void take(RawAward raw, int line, AwardReader.Written written) throws IOException {
        long number = ++balance.read;
        Row row = normalising.row(raw, number, line);
        if (row == null) {
            reject(new Rejected(number, written.text(), normalising.faults()));
        } else {
            balance.taken(row);
            buckets.add(row);
        }
        if (number % SAID_EVERY == 0) {
            progress.rows(number);
        }
    }

    private void reject(Rejected row) throws IOException {
        balance.rejected++;
        if (firstRejected.size() < FIRST) {
            firstRejected.add(row);
        }
        rejectedLines.write(AwardLines.MAPPER.writeValueAsBytes(row));
        rejectedLines.write('\n');
    }
}
