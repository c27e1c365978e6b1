package fr.etagere.doctrine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `{fact}` marks of a row's sentence.
final class Placeholders {

    private static final Pattern MARK = Pattern.compile("\\{([A-Za-z]+)}");

    private Placeholders() {}

    static List<String> in(String sentence) {
        var names = new ArrayList<String>();
        Matcher marks = MARK.matcher(sentence);
        while (marks.find()) {
            names.add(marks.group(1));
        }
        return names;
    }

    static String fill(String sentence, UnaryOperator<String> value) {
        return MARK.matcher(sentence).replaceAll(mark -> Matcher.quoteReplacement(value.apply(mark.group(1))));
    }
}
