package fr.etagere.supplier;

import fr.etagere.ownership.Described;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Registration;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what every source tells of an entity itself: what sources agree on is said once, with all
/// of them.
final class DescribedWords {

    private final EntityWords words;
    private final Texts texts;

    DescribedWords(EntityWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    /// @param what empty for nothing published
    private record Line(String what, String value) {}

    List<SupplierSheet.Fact> names(Described entity) {
        if (words.identifier(entity.id()).isEmpty() && !words.name(entity.id()).equals(entity.name())) {
            // A person: the name is who that person is.
            return List.of();
        }
        return facts(
                entity,
                one -> Stream.concat(
                        Stream.of(new Line(texts.get("supplier.names.LEGAL"), one.name())),
                        one.otherNames().stream()
                                .map(other -> new Line(
                                        texts.get("supplier.names." + other.kind()),
                                        other.until() == null
                                                ? other.name()
                                                : texts.get(
                                                        "supplier.names.until",
                                                        other.name(),
                                                        texts.date(other.until()))))));
    }

    List<SupplierSheet.Fact> seats(Described entity) {
        return facts(
                entity,
                one -> Stream.concat(
                        one.seats().stream()
                                .map(seat -> new Line(texts.get("supplier.seat." + seat.kind()), place(seat))),
                        Stream.ofNullable(one.jurisdiction())
                                .map(law -> new Line(texts.get("supplier.jurisdiction"), jurisdiction(law)))));
    }

    private String jurisdiction(String law) {
        int part = law.indexOf('-');
        return part < 0 ? words.country(law) : words.country(law.substring(0, part)) + " (" + law + ")";
    }

    private String place(LegalEntity.Seat seat) {
        return Stream.of(seat.postcode(), seat.city())
                        .filter(Objects::nonNull)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(" "), town -> town.isEmpty() ? town : town + ", "))
                + words.country(seat.country());
    }

    List<SupplierSheet.Fact> status(Described entity) {
        return facts(
                entity,
                one -> Stream.concat(
                        Stream.of(one.standing())
                                .filter(standing -> standing != LegalEntity.Standing.UNKNOWN)
                                .map(standing -> new Line(
                                        texts.get("supplier.standing"),
                                        texts.get("ownership.ask.standing." + standing))),
                        Stream.ofNullable(one.registration())
                                .map(registration ->
                                        new Line(texts.get("supplier.registration"), said(registration)))));
    }

    private String said(Registration registration) {
        String said = registration.since() == null
                ? texts.get("finding.registration." + registration.state())
                : texts.get("finding.registration.since", texts.date(registration.since()));
        return registration.survivor() == null
                ? said
                : texts.get("finding.registration.survivor", said, registration.survivor());
    }

    private interface Lines {
        Stream<Line> of(LegalEntity description);
    }

    private List<SupplierSheet.Fact> facts(Described entity, Lines lines) {
        Map<Line, List<String>> sources = new LinkedHashMap<>();
        for (LegalEntity one : entity.descriptions()) {
            lines.of(one)
                    .filter(line -> !line.value().isBlank())
                    .forEach(line -> sources.computeIfAbsent(line, _ -> new ArrayList<>())
                            .add(source(one)));
        }
        return sources.entrySet().stream()
                .map(entry -> new SupplierSheet.Fact(
                        entry.getKey().what(),
                        entry.getKey().value(),
                        entry.getValue().stream().distinct().collect(Collectors.joining(texts.semicolon()))))
                .toList();
    }

    private String source(LegalEntity one) {
        return dated(words.title(one.source()), one.recorded());
    }

    private String dated(String title, @Nullable LocalDate day) {
        return day == null ? title : texts.get("supplier.dated", title, texts.date(day));
    }
}
