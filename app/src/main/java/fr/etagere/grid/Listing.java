package fr.etagere.grid;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Several texts in one cell, between bars; a bar inside a text is written `\|`.
final class Listing {

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private Listing() {}

    static String written(List<String> items) {
        return items.stream().map(item -> item.replace("|", "\\|")).collect(Collectors.joining(" | "));
    }

    static List<String> read(String cell) {
        return cell.isBlank()
                ? List.of()
                : Arrays.stream(BAR.split(cell))
                        .map(item -> item.replace("\\|", "|").strip())
                        .toList();
    }
}
