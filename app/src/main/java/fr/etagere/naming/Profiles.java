package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes profiles of suppliers and of entities.
final class Profiles {

    private final NameParser parser = new NameParser();
    private final PriorRarity prior = new PriorRarity(parser.words());

    Words words() {
        return parser.words();
    }

    PriorRarity prior() {
        return prior;
    }

    Profile of(Supplier supplier, Rarity rarity) {
        List<EntityId> ids = Optional.ofNullable(supplier.identifier())
                .flatMap(Identifiers::read)
                .map(List::of)
                .orElse(List.of());
        List<Name> names = parser.parse(supplier.name(), null, rarity);
        var profile = new Profile(
                names,
                ids,
                supplier.country(),
                city(supplier.city()),
                cityWords(supplier.city()),
                supplier.postcode(),
                among(rarity));
        return withoutEstablishment(profile, supplier.name(), rarity);
    }

    /// « SFR agence de Lyon »: the name without the establishment is another name to try.
    private Profile withoutEstablishment(Profile profile, String written, Rarity rarity) {
        List<String> words = Folding.words(written);
        for (int i = 1; i < words.size(); i++) {
            if (parser.words().saysEstablishment(words.get(i))) {
                var names = new ArrayList<>(profile.names());
                names.addAll(parser.parse(String.join(" ", words.subList(0, i)), LegalEntity.NameKind.TRADE, rarity));
                return new Profile(
                        names,
                        profile.ids(),
                        profile.country(),
                        profile.city(),
                        profile.cityWords(),
                        profile.postcode(),
                        profile.among());
            }
        }
        return profile;
    }

    Profile of(Entry entry, Rarity rarity) {
        var names = new ArrayList<Name>();
        for (OtherName written : entry.names()) {
            // A bracket or a mark inside may make several names of one; those are of the entity too.
            names.addAll(parser.parse(written.name(), null, rarity).stream()
                    .map(name -> entry.legal(written) || name.kind() != null ? name : name.as(written.kind()))
                    .toList());
        }
        return new Profile(
                names,
                entry.ids(),
                entry.country(),
                city(entry.city()),
                cityWords(entry.city()),
                entry.postcode(),
                among(rarity));
    }

    /// What of an entity matters to finding it.
    static Entry entry(LegalEntity entity) {
        var ids = new ArrayList<EntityId>();
        ids.add(entity.id());
        ids.addAll(entity.others());
        Seat seat = entity.seats().stream()
                .min(Comparator.comparing(Seat::kind, Comparator.comparingInt(SeatKind::ordinal)))
                .orElse(null);
        String law = entity.jurisdiction();
        String country = seat != null ? seat.country() : law == null || law.length() < 2 ? null : law.substring(0, 2);
        var names = new ArrayList<OtherName>();
        names.add(Entry.legalName(entity.name()));
        names.addAll(entity.otherNames());
        return new Entry(
                ids,
                names,
                country,
                seat == null ? null : seat.city(),
                seat == null ? null : seat.postcode(),
                entity.standing() == LegalEntity.Standing.CEASED);
    }

    private double among(Rarity rarity) {
        // A short list holds few of the companies there are: homonyms are counted against a national register at least.
        return Math.log(Math.max(rarity.entities(), prior.entities())) / Math.log(2);
    }

    private @Nullable String city(@Nullable String written) {
        String bare = String.join(" ", cityWords(written));
        return bare.isEmpty() ? null : bare;
    }

    private List<String> cityWords(@Nullable String written) {
        return written == null
                ? List.of()
                : Folding.words(written).stream()
                        .map(parser.words()::canonical)
                        .filter(word -> !Slips.digits(word) && !parser.words().cityNoise(word))
                        .toList();
    }
}
