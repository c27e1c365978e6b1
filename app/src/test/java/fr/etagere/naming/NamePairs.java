package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The labelled pairs written for this project, in two halves.
final class NamePairs {

    /// One pair, and whether it is one entity.
    record Pair(
            boolean same,
            String kind,
            String group,
            String supplier,
            String entity,
            @Nullable String former,
            @Nullable String acronym,
            @Nullable String trade,
            @Nullable String supplierCountry,
            @Nullable String entityCountry,
            @Nullable String supplierCity,
            @Nullable String entityCity) {

        Supplier asked() {
            return new Supplier(supplier, null, supplierCountry, supplierCity, null);
        }

        LegalEntity registered() {
            var names = new ArrayList<OtherName>();
            add(names, former, NameKind.FORMER);
            add(names, acronym, NameKind.ACRONYM);
            add(names, trade, NameKind.TRADE);
            List<Seat> seats = entityCountry == null
                    ? List.of()
                    : List.of(new Seat(SeatKind.LEGAL, entityCountry, entityCity, null));
            return new LegalEntity(
                    new EntityId(EntityId.LOCAL, entity),
                    List.of(),
                    entity,
                    names,
                    LegalEntity.Kind.COMPANY,
                    LegalEntity.Standing.ACTIVE,
                    entityCountry,
                    seats,
                    null,
                    "pairs",
                    null);
        }

        private static void add(List<OtherName> names, @Nullable String name, NameKind kind) {
            if (name != null) {
                names.add(new OtherName(name, kind, null));
            }
        }

        /// Every name of the entity, for peers that compare texts.
        List<String> entityNames() {
            var names = new ArrayList<String>();
            names.add(entity);
            registered().otherNames().forEach(other -> names.add(other.name()));
            return names;
        }
    }

    private record Pairs(List<Pair> pairs) {}

    private NamePairs() {}

    static List<Pair> tuning() throws IOException {
        return read("pairs-tuning.yaml");
    }

    static List<Pair> test() throws IOException {
        return read("pairs-test.yaml");
    }

    private static List<Pair> read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(NamePairs.class.getResourceAsStream("/naming/" + file))) {
            return switch (StrictReader.read(in.readAllBytes())) {
                case Read.Ok<Document>(Document document) ->
                    Json.mapper().treeToValue(document.root(), Pairs.class).pairs();
                case Read.Refused<Document>(var violations) -> throw new IOException(violations.toString());
            };
        }
    }
}
