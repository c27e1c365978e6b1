package fr.etagere.catalogue;

import fr.etagere.shared.Luhn;
import fr.etagere.shared.Mod97;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which company provides things of the shelf, as registers of companies know it: a line of
/// `catalogue/providers.yaml`. A null field is not known. A number that fails the check of its register is refused when
/// the file is read.
///
/// @param name as entries write it
/// @param legalName as a register, or the company's own legal notice, writes it
/// @param country of the legal seat, ISO 3166-1 alpha-2
/// @param siren nine digits
/// @param lei ISO 17442
/// @param registers numbers in other registers, by their code in org-id.guide: `GB-COH`
public record Provider(
        String name,
        @Nullable String legalName,
        @Nullable String country,
        @Nullable String siren,
        @Nullable String lei,
        @Nullable Map<String, String> registers,
        List<Evidence> evidence) {

    private static final String SIRENE = "FR-INSEE";
    private static final String LEI = "XI-LEI";

    private static final Pattern NAME_FORM = Pattern.compile("\\S(?:[^\\p{Cntrl}]*\\S)?");
    private static final Pattern COUNTRY_FORM = Pattern.compile("[A-Z]{2}");
    private static final Pattern SIREN_FORM = Pattern.compile("(?!0{9})[0-9]{9}");
    private static final Pattern LEI_FORM = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final Pattern SCHEME_FORM = Pattern.compile("[A-Z]{2,3}(?:_[A-Z0-9]{1,3})?-[A-Z][A-Z0-9_]{0,29}");
    private static final Pattern VALUE_FORM = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._/:()-]{0,99}");

    /// @throws IllegalArgumentException when a number is not one of its register, or a text has not its form
    public Provider {
        registers = registers == null ? null : Collections.unmodifiableMap(new TreeMap<>(registers));
        evidence = List.copyOf(evidence);
        check(name, "name", name, NAME_FORM);
        check(name, "legalName", legalName, NAME_FORM);
        check(name, "country", country, COUNTRY_FORM);
        check(name, "siren", siren, SIREN_FORM);
        check(name, "lei", lei, LEI_FORM);
        if (siren != null && !Luhn.agrees(siren)) {
            throw wrong(name, "siren", siren);
        }
        if (lei != null && !Mod97.agrees(lei)) {
            throw wrong(name, "lei", lei);
        }
        if (registers != null) {
            for (Map.Entry<String, String> one : registers.entrySet()) {
                check(name, "registers", one.getKey(), SCHEME_FORM);
                check(name, "registers", one.getValue(), VALUE_FORM);
                // Written there, they would go past their check.
                if (one.getKey().equals(SIRENE) || one.getKey().equals(LEI)) {
                    throw wrong(name, "registers", one.getKey());
                }
            }
        }
    }

    /// A number by which registers know it.
    ///
    /// @param scheme code of the register in org-id.guide: `FR-INSEE` for a SIREN, `XI-LEI` for a LEI
    /// @param proof the best evidence for it
    public record Number(String scheme, String value, Evidence proof) {}

    /// The numbers that may be relied on, on a day: supported by evidence that has not expired, and not contested. The
    /// SIREN first, for it is the State's; then the LEI.
    public List<Number> numbers(LocalDate on) {
        Stream<Optional<Number>> own = Stream.of(number(SIRENE, siren, "siren", on), number(LEI, lei, "lei", on));
        Stream<Optional<Number>> others = registers == null
                ? Stream.empty()
                : registers.entrySet().stream().map(one -> number(one.getKey(), one.getValue(), "registers", on));
        return Stream.concat(own, others).flatMap(Optional::stream).toList();
    }

    private Optional<Number> number(String scheme, @Nullable String value, String field, LocalDate on) {
        return value == null ? Optional.empty() : proof(field, on).map(proof -> new Number(scheme, value, proof));
    }

    /// The best evidence for a field on a day: the surest, then the latest; empty when none is left or it is contested.
    public Optional<Evidence> proof(String field, LocalDate on) {
        List<Evidence> about =
                evidence.stream().filter(item -> item.claims().contains(field)).toList();
        if (about.stream().anyMatch(item -> item.status() == Evidence.Status.CONTESTED)) {
            return Optional.empty();
        }
        return about.stream()
                .filter(item -> !item.expired(on))
                .max(Comparator.comparing(Evidence::status)
                        .thenComparing(Evidence::confidence, Comparator.reverseOrder())
                        .thenComparing(Evidence::retrieved));
    }

    private static void check(String name, String field, @Nullable String value, Pattern form) {
        if (value != null && !form.matcher(value).matches()) {
            throw wrong(name, field, value);
        }
    }

    private static IllegalArgumentException wrong(String name, String field, String value) {
        return new IllegalArgumentException(name + ", " + field + ": « " + value + " » is not right");
    }
}
