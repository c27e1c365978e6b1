package fr.etagere.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.lists.ListReader.Rows;
import fr.etagere.shared.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files that are no list: each is refused with a reason, by every reader, and soon.
class HostileFilesTest {

    private record Hostile(String what, byte[] bytes) {}

    private static final List<Hostile> FILES = files();

    @ParameterizedTest
    @EnumSource
    void areRefusedWithAReason(ListKind kind) {
        for (Hostile file : FILES) {
            Read<Rows> read = kind.reader().read(file.bytes());
            assertThat(read).as("%s read as %s", file.what(), kind).isInstanceOf(Read.Refused.class);
            ListFixtures.areWorded(ListFixtures.refusals(read));
        }
    }

    private static List<Hostile> files() {
        var files = new ArrayList<Hostile>();
        for (String text : List.of(
                "",
                " \n\t\n",
                "\uFEFF",
                "<!DOCTYPE html><html><body>503</body></html>",
                "\n<?xml version=\"1.0\"?><list/>",
                "[",
                "[]",
                "{}",
                "null",
                "42",
                "\"texte\"",
                "[[]]",
                "[null, 1, \"x\"]",
                "[{}]",
                "[{\"id\": 1}]",
                "{\"softwares\": {}, \"result\": 3}",
                "a,b,c\n1,2,3\n",
                "titre: un besoin\nfonctions: [visio]\n",
                "- un\n- deux\n",
                "&a [*a]",
                "\0\0\0\0",
                "\"\"\"\"\"\"\n\"",
                ",,,,,,\n,,,\n")) {
            files.add(new Hostile(text.strip(), text.getBytes(StandardCharsets.UTF_8)));
        }
        files.add(repeated("deep arrays", "[", 1 << 20));
        files.add(repeated("deep objects", "{\"result\":", 1 << 17));
        files.add(repeated("deep members", "[{\"softwares\":", 1 << 17));
        files.add(repeated("a million rows", "1,", 1 << 20, "[", "1]"));
        files.add(repeated("a million lines", "x\n", 1 << 20));
        files.add(repeated("65 MiB", "x", 65 << 20));
        files.add(repeated("one line of 8 MiB", "x", 8 << 20));
        files.add(repeated("open quotes", "\"x", 1 << 20));
        files.add(new Hostile("gzip", gzip("[{\"id\": 1, \"name\": \"A\"}]")));
        files.add(new Hostile("workbook", new byte[] {'P', 'K', 3, 4, 20, 0}));
        files.add(new Hostile("Latin-1", "[{\"id\": 1, \"name\": \"été\"}]".getBytes(StandardCharsets.ISO_8859_1)));
        files.add(new Hostile("UTF-16", "[{\"id\": 1, \"name\": \"A\"}]".getBytes(StandardCharsets.UTF_16)));
        var random = new byte[100_000];
        new Random(7).nextBytes(random);
        files.add(new Hostile("random bytes", random));
        return files;
    }

    private static Hostile repeated(String what, String part, int times) {
        return repeated(what, part, times, "", "");
    }

    private static Hostile repeated(String what, String part, int times, String before, String after) {
        byte[] one = part.getBytes(StandardCharsets.UTF_8);
        byte[] start = before.getBytes(StandardCharsets.UTF_8);
        byte[] end = after.getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(start, start.length + one.length * times + end.length);
        for (int i = 0; i < times; i++) {
            System.arraycopy(one, 0, all, start.length + i * one.length, one.length);
        }
        System.arraycopy(end, 0, all, all.length - end.length, end.length);
        return new Hostile(what, all);
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
