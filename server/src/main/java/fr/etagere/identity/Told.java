package fr.etagere.identity;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a provider tells of a person, read with care: bounded, without control characters.
final class Told {

    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final int LONGEST = 200;

    private final Map<String, Object> claims;

    Told(Map<String, Object> claims) {
        this.claims = Map.copyOf(claims.entrySet().stream()
                .filter(claim -> claim.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Optional<String> siret() {
        return Optional.ofNullable(text("siret"))
                .map(siret -> siret.replace(" ", ""))
                .filter(siret -> SIRET.matcher(siret).matches());
    }

    Identity identity(String issuer, String subject, String siret, @Nullable String level) {
        return new Identity(
                issuer,
                subject,
                siret,
                name(),
                text("email"),
                text("uid"),
                text("idp_id"),
                text("organization_label"),
                level);
    }

    private String name() {
        String name = Stream.of("given_name", "usual_name")
                .map(this::text)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" "));
        return Stream.of(Optional.of(name), Optional.ofNullable(text("email")), Optional.ofNullable(text("uid")))
                .flatMap(Optional::stream)
                .filter(known -> !known.isBlank())
                .findFirst()
                .orElse("?");
    }

    private @Nullable String text(String claim) {
        if (!(claims.get(claim) instanceof String told)) {
            return null;
        }
        String line = told.replaceAll("\\p{C}+", " ").strip();
        return line.isEmpty() ? null : line.substring(0, Math.min(LONGEST, line.length()));
    }
}
