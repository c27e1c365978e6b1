package fr.etagere.download;

import java.time.Duration;

/// How much one download may cost.
///
/// @param wireBytes bytes received for one answer, its head and its framing included
/// @param bytes bytes of the file, once unpacked
/// @param connect time to open one connection
/// @param total time for everything: names, every redirect, every byte
record Limits(long wireBytes, int bytes, Duration connect, Duration total) {

    /// The published lists weigh some megabytes; the largest register read by hand some tens.
    static final Limits USUAL = new Limits(64L << 20, 64 << 20, Duration.ofSeconds(10), Duration.ofSeconds(60));

    private static final int MEBI = 20;

    Refusal tooLarge() {
        return new Refusal("download-too-large", Long.toString(wireBytes >> MEBI));
    }

    Refusal tooLargeUnpacked() {
        return new Refusal("download-too-large-unpacked", Integer.toString(bytes >> MEBI));
    }
}
