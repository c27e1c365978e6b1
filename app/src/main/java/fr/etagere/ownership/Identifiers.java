package fr.etagere.ownership;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How an identifier is written in a graph: scheme, a zero byte, value. One that only a file knows carries its
/// source, so that two files never speak of one entity by accident.
final class Identifiers {

    private static final String SCOPE = "@";
    private static final int SIREN_DIGITS = 9;
    private static final byte[] LEI = EntityId.LEI.getBytes(StandardCharsets.UTF_8);

    private Identifiers() {}

    static byte[] key(EntityId id) {
        if (id.scheme().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a scheme has no zero character");
        }
        return (id.scheme() + "\0" + id.value()).getBytes(StandardCharsets.UTF_8);
    }

    static EntityId id(byte[] key) {
        int zero = 0;
        while (key[zero] != 0) {
            zero++;
        }
        return new EntityId(
                scheme(key, zero), new String(key, zero + 1, key.length - zero - 1, StandardCharsets.UTF_8));
    }

    /// Millions of identifiers share the same scheme: it is not made again for each.
    private static String scheme(byte[] key, int length) {
        return Arrays.equals(key, 0, length, LEI, 0, LEI.length)
                ? EntityId.LEI
                : new String(key, 0, length, StandardCharsets.UTF_8);
    }

    static EntityId scoped(EntityId id, String source) {
        boolean local = id.scheme().equals(EntityId.LOCAL) && !id.value().endsWith(SCOPE + source);
        return local ? new EntityId(EntityId.LOCAL, id.value() + SCOPE + source) : id;
    }

    /// What begins every key of a local identifier, whatever the file.
    static byte[] anyScope(EntityId id) {
        return key(new EntityId(id.scheme(), id.value() + SCOPE));
    }

    static boolean startsWith(byte[] key, byte[] start) {
        return key.length >= start.length && Arrays.equals(key, 0, start.length, start, 0, start.length);
    }

    /// Which identifier names an entity best: the least. A LEI is the world's, a SIREN the State's.
    static int rank(byte[] key) {
        EntityId id = id(key);
        return switch (id.scheme()) {
            case EntityId.LEI -> 0;
            case EntityId.SIRENE -> id.value().length() == SIREN_DIGITS ? 1 : 2;
            case EntityId.LOCAL -> 4;
            default -> 3;
        };
    }
}
