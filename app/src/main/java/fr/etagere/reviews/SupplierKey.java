package fr.etagere.reviews;

import fr.etagere.naming.Supplier;
import fr.etagere.shared.Digest;
import fr.etagere.shared.HiddenCharacters;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Names a supplier as it is written, all that was given included: a decision on a name in one city says nothing of the
/// same name elsewhere. Case, spaces and characters that nobody sees do not count.
final class SupplierKey {

    private static final int SHORT = 12;

    private SupplierKey() {}

    static String of(Supplier supplier) {
        String written = Stream.of(
                        supplier.name(),
                        supplier.identifier(),
                        supplier.country(),
                        supplier.city(),
                        supplier.postcode())
                .map(SupplierKey::folded)
                .collect(Collectors.joining("\n"));
        return Digest.sha256(written.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    }

    private static String folded(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(HiddenCharacters.without(text), Normalizer.Form.NFC)
                        .strip()
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .toLowerCase(Locale.ROOT);
    }
}
