package fr.etagere.web;

import fr.etagere.accounts.Actor;
import fr.etagere.cartography.Buyers;
import fr.etagere.cartography.Cartography;
import fr.etagere.cartography.Scope;
import fr.etagere.charts.Charts;
import fr.etagere.charts.Reports;
import fr.etagere.shared.Lang;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which map a page shows: its day, and how contracts and imports stood.
///
/// @param today the day when none is asked
/// @param asOf contracts as they were that day; null without that limit
/// @param knownOn what was imported that day; null without that limit
/// @param digital only contracts that buy something digital
/// @param buyer of whom
record MapAsked(
        LocalDate today,
        LocalDate day,
        @Nullable LocalDate asOf,
        @Nullable LocalDate knownOn,
        boolean digital,
        BuyerAsked buyer) {

    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    /// @return empty when a day is no day
    static Optional<MapAsked> of(Visit visit, Charts charts) throws IOException {
        try {
            LocalDate today = charts.today();
            LocalDate day = day(visit.exact("le"));
            LocalDate asOf = day(visit.exact("etat"));
            LocalDate knownOn = day(visit.exact("connu"));
            return Optional.of(new MapAsked(
                    today,
                    day == null ? today : day,
                    asOf,
                    knownOn,
                    !visit.param("numerique").isEmpty(),
                    BuyerAsked.of(
                            visit.param(BuyerAsked.FIELD),
                            charts.of(visit.actor(), asOf, knownOn).buyers())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!DAY.matcher(written).matches()) {
            throw new DateTimeParseException("no day", "", 0);
        }
        return LocalDate.parse(written);
    }

    Cartography map(Charts charts, Actor actor) throws IOException {
        return charts.of(actor, asOf, knownOn);
    }

    Scope scope() {
        Buyers.Buyer one = buyer.one();
        return new Scope(one == null ? null : one.id(), digital);
    }

    Reports.Asked report(Lang lang) {
        return new Reports.Asked(scope(), day, asOf, knownOn, lang);
    }

    /// Whether something other than today's whole map is asked.
    boolean chosen() {
        return !fields().isEmpty();
    }

    /// Whether other days or other contracts than the usual ones are asked, of whoever buys.
    boolean narrowed() {
        return fields().keySet().stream().anyMatch(field -> !field.equals(BuyerAsked.FIELD));
    }

    /// What another page of the map is asked with, so that it shows the same map; what is usual is left out.
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        if (!day.equals(today)) {
            fields.put("le", day.toString());
        }
        if (asOf != null) {
            fields.put("etat", asOf.toString());
        }
        if (knownOn != null) {
            fields.put("connu", knownOn.toString());
        }
        if (digital) {
            fields.put("numerique", "1");
        }
        Buyers.Buyer one = buyer.one();
        if (one != null) {
            fields.put(BuyerAsked.FIELD, one.id());
        }
        return fields;
    }

    static String address(String path, Map<String, String> fields) {
        return fields.isEmpty()
                ? path
                : path + "?"
                        + fields.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
