package fr.etagere.bench.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Made French companies, as purchasing data name them: a list with duplicates whose truth is known. Same seed, same
/// list.
final class MadeCompanies {

    /// A record of the list.
    ///
    /// @param company the true company
    record Row(int company, String name, String city, String postcode) {}

    private record Company(String name, String form, City city) {}

    private record City(String name, String postcode) {}

    /// One company in thirty has the name of another, elsewhere; one in thirty is a sister of another, in the same
    /// city.
    private static final double TWINS = 1 / 30.0;

    private final Random random;
    private final List<City> cities = new ArrayList<>();

    MadeCompanies(long seed) {
        random = new Random(seed);
        for (String city : Vocabulary.CITIES.strip().split("\n", -1)) {
            int space = city.indexOf(' ');
            cities.add(new City(city.substring(space + 1), city.substring(0, space)));
        }
    }

    /// @param records how many rows; about one company in four has one to three duplicates
    List<Row> rows(int records) {
        var companies = new ArrayList<Company>();
        var rows = new ArrayList<Row>();
        // Two companies of one name in one city could be told apart by nobody.
        var taken = new HashSet<String>();
        while (rows.size() < records) {
            Company company = company(companies);
            if (!taken.add(company.name() + company.city().name())) {
                continue;
            }
            int id = companies.size();
            companies.add(company);
            rows.add(new Row(
                    id,
                    (company.name() + " " + company.form()).strip(),
                    company.city().name(),
                    company.city().postcode()));
            int copies = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
            for (int copy = 0; copy < copies && rows.size() < records; copy++) {
                rows.add(copy(id, company));
            }
        }
        java.util.Collections.shuffle(rows, random);
        return rows;
    }

    /// One company more, under its first name, and another writing of it: for registers too large to be listed.
    ///
    /// @param id of the company
    List<Row> registered(int id) {
        Company company = new Company(name(), form(), any(cities));
        return List.of(
                new Row(
                        id,
                        (company.name() + " " + company.form()).strip(),
                        company.city().name(),
                        company.city().postcode()),
                copy(id, company));
    }

    private Company company(List<Company> before) {
        double kind = random.nextDouble();
        if (!before.isEmpty() && kind < TWINS) {
            Company twin = before.get(random.nextInt(before.size()));
            return new Company(twin.name(), form(), any(cities));
        }
        if (!before.isEmpty() && kind < 2 * TWINS) {
            Company sister = before.get(random.nextInt(before.size()));
            return new Company(sister.name() + " " + word(Vocabulary.SISTERS), form(), sister.city());
        }
        return new Company(name(), form(), any(cities));
    }

    private String name() {
        String trade = word(Vocabulary.TRADES);
        return switch (random.nextInt(8)) {
            case 0 -> surname() + " " + trade;
            case 1 -> "Établissements " + surname() + (random.nextBoolean() ? " et Fils" : "");
            case 2 -> coined() + " " + trade;
            case 3 -> coined();
            case 4 -> trade + " " + word(Vocabulary.OF_PLACES);
            case 5 -> "Société " + word(Vocabulary.ADJECTIVES) + " de " + trade.toLowerCase(Locale.ROOT);
            case 6 -> coined() + " " + word(Vocabulary.GENERIC);
            default -> surname() + " & " + surname() + " " + trade;
        };
    }

    private String surname() {
        return random.nextInt(5) < 2
                ? word(Vocabulary.SURNAMES)
                : word(Vocabulary.SURNAME_STARTS) + word(Vocabulary.SURNAME_ENDS);
    }

    private String coined() {
        var name = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            name.append(word(Vocabulary.SYLLABLES));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String form() {
        return random.nextInt(8) == 0 ? "" : word("SARL SARL SAS SAS SAS SA EURL SASU");
    }

    /// Another writing of a company: one to three of what purchasing data do to names.
    private Row copy(int id, Company company) {
        String name = (company.name() + " " + (random.nextBoolean() ? company.form() : "")).strip();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            String changed = change(name, company);
            name = changed.isBlank() ? name : changed;
        }
        return new Row(id, name, city(company.city()), postcode(company.city()));
    }

    private String change(String name, Company company) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> bare(name).toUpperCase(Locale.ROOT);
            case 2 -> slip(name);
            case 3 -> abbreviated(name);
            case 4 -> company.form().isEmpty() ? name : company.form() + " " + company.name();
            case 5 -> name.length() > 26 ? name.substring(0, 26).strip() : name;
            case 6 -> name.contains(" & ") ? name.replace(" & ", " et ") : name.replace("-", " ");
            case 7 -> random.nextInt(4) == 0 ? name + " " + company.city().name() : name;
            default -> swapped(name);
        };
    }

    private static String bare(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    private String slip(String name) {
        if (name.length() < 6) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 3);
        String head = name.substring(0, at);
        return switch (random.nextInt(4)) {
            case 0 -> head + name.substring(at + 1);
            case 1 -> head + name.charAt(at) + name.substring(at);
            case 2 -> head + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            default -> head + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
        };
    }

    private static String abbreviated(String name) {
        String shorter = name;
        for (String pair : Vocabulary.SHORT.strip().split("\n", -1)) {
            String[] both = pair.split("=", -1);
            shorter = shorter.replace(both[0], both[1]);
        }
        return shorter;
    }

    private String swapped(String name) {
        String[] words = name.split(" ", -1);
        if (words.length < 2 || random.nextBoolean()) {
            return name;
        }
        int at = random.nextInt(words.length - 1);
        String first = words[at];
        words[at] = words[at + 1];
        words[at + 1] = first;
        return String.join(" ", words);
    }

    private String city(City city) {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> city.name().toUpperCase(Locale.ROOT) + " CEDEX";
            case 2 -> slip(city.name());
            case 3, 4, 5 -> bare(city.name()).toUpperCase(Locale.ROOT);
            default -> city.name();
        };
    }

    private String postcode(City city) {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> city.postcode().substring(0, 3) + (10 + random.nextInt(90));
            default -> city.postcode();
        };
    }

    private String word(String list) {
        String[] words = list.strip().split(list.indexOf('\n') >= 0 ? "\n" : " ", -1);
        return words[random.nextInt(words.length)];
    }

    private City any(List<City> list) {
        return list.get(random.nextInt(list.size()));
    }
}
