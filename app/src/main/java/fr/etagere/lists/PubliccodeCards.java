package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.RepositoryKey;
import fr.etagere.publiccode.Publiccode;
import fr.etagere.publiccode.PubliccodeReader;
import fr.etagere.publiccode.Surrounding;
import fr.etagere.rows.Rejected;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One `publiccode.yml`: a list of one row, told by the publisher itself.
final class PubliccodeCards implements ListReader {

    private static final int RAW = 200;

    @Override
    public Read<Rows> read(byte[] bytes) {
        return switch (PubliccodeReader.read(bytes, Surrounding.nothing())) {
            case Read.Refused<PubliccodeReader.Judged>(List<Violation> violations) -> faulty(bytes, violations);
            case Read.Ok<PubliccodeReader.Judged>(PubliccodeReader.Judged judged) -> {
                Publiccode code = judged.publiccode();
                List<Rejected> warnings = judged.warnings().isEmpty()
                        ? List.of()
                        : List.of(new Rejected(1, shortened(code.name()), judged.warnings()));
                yield new Read.Ok<>(new Rows(1, List.of(card(code)), List.of(), List.of(), warnings)
                        .unchecked(unchecked(code, judged.unchecked())));
            }
        };
    }

    /// A file that the standard refuses still declares something when what makes an entry can be used; otherwise it is
    /// a row rejected with its reasons, unless it is no such file at all.
    private static Read<Rows> faulty(byte[] bytes, List<Violation> faults) {
        Optional<Publiccode> usable = PubliccodeReader.usable(bytes, faults);
        if (usable.isPresent()) {
            var told = new ArrayList<Violation>();
            told.add(Violation.ofFile("publiccode-judged-invalid", Integer.toString(faults.size())));
            told.addAll(faults);
            Publiccode code = usable.get();
            return new Read.Ok<>(new Rows(
                            1,
                            List.of(card(code)),
                            List.of(),
                            List.of(),
                            List.of(new Rejected(1, shortened(code.name()), told)))
                    .unchecked(unchecked(code, PubliccodeReader.unchecked(bytes))));
        }
        return meant(bytes)
                ? new Read.Ok<>(new Rows(1, List.of(), List.of(), List.of(new Rejected(1, "", faults)), List.of()))
                : new Read.Refused<>(faults);
    }

    /// The file came alone: what it refers to was not looked at.
    private static List<Rejected> unchecked(Publiccode code, List<Violation> places) {
        return places.isEmpty() ? List.of() : List.of(new Rejected(1, shortened(code.name()), places));
    }

    /// Whether somebody meant a publiccode.yml: it has a name or an address, where the standard puts them.
    private static boolean meant(byte[] bytes) {
        return switch (StrictReader.readParts(bytes)) {
            case Read.Refused<StrictReader.Parts> _ -> false;
            case Read.Ok<StrictReader.Parts>(StrictReader.Parts parts) ->
                parts.document().root().path("name").isString()
                        || parts.document().root().path("url").isString();
        };
    }

    static Card card(Publiccode code) {
        Publiccode.@Nullable Description fr = code.description().get("fr");
        Publiccode.@Nullable Description en = code.description().get("en");
        String url = code.url().toString();
        var purposes = new ArrayList<String>();
        code.categories().forEach(category -> purposes.add(category.replace('-', ' ')));
        code.description().values().forEach(told -> purposes.addAll(told.features()));
        return Card.of(RepositoryKey.of(url).orElse(url), code.name())
                .shelf(Entry.Shelf.FREE_SOFTWARE)
                .repository(url)
                .website(code.landingURL() == null ? null : code.landingURL().toString())
                .licence(code.legal().license())
                .provider(publisher(code))
                .fr(fr == null ? null : fr.shortDescription())
                .en(en == null ? null : en.shortDescription())
                .purposes(purposes)
                .otherNames(code.description().values().stream()
                        .map(Publiccode.Description::localisedName)
                        .filter(name -> name != null && !name.equals(code.name()))
                        .distinct()
                        .toList())
                .usedBy(code.usedBy().stream()
                        .map(by -> new Card.Use(by, null, null))
                        .toList())
                .build();
    }

    private static @Nullable String publisher(Publiccode code) {
        if (code.organisation() != null && code.organisation().name() != null) {
            return code.organisation().name();
        }
        return code.legal().mainCopyrightOwner() != null
                ? code.legal().mainCopyrightOwner()
                : code.legal().repoOwner();
    }

    private static String shortened(String text) {
        return text.length() > RAW ? text.substring(0, RAW) + "…" : text;
    }
}
