package fr.etagere.naming;

import fr.etagere.ownership.LegalEntity.NameKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes names apart: one writing may hold several, « Direction du numérique (DINUM) », « Vivendi ex Générale des eaux
/// ».
final class NameParser {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{2,})[)\\]]");
    private static final int MOST_WORDS = 24;
    private static final int SHORTEST_INITIALS = 3;

    // Read from the program itself, once for all: to read them takes longer than to look a name up.
    private static final LegalForms FORMS = new LegalForms();
    private static final Words WORDS = new Words();

    private final LegalForms forms = FORMS;
    private final Words words = WORDS;

    Words words() {
        return words;
    }

    /// The names in one writing, the first of them the main one.
    List<Name> parse(String written, @Nullable NameKind kind, Rarity rarity) {
        var names = new ArrayList<Name>();
        Matcher brackets = BRACKETS.matcher(written);
        var outside = new StringBuilder();
        var inside = new ArrayList<String>();
        while (brackets.find()) {
            inside.add(brackets.group(1));
            brackets.appendReplacement(outside, " ");
        }
        brackets.appendTail(outside);
        List<String> main = Folding.words(outside.toString());
        if (main.isEmpty()) {
            main = Folding.words(written);
            inside.clear();
        }
        split(main, kind, rarity, names);
        for (String other : inside) {
            bracketed(other, rarity, names);
        }
        if (names.isEmpty()) {
            // Not one letter: a name that nothing resembles.
            names.add(built(List.of(), List.of(), kind, List.of(), rarity));
        }
        return names;
    }

    /// What stands in brackets is a form, a place, a remark or another name: only what can be a name becomes one.
    private void bracketed(String text, Rarity rarity, List<Name> names) {
        List<String> inner = Folding.words(text);
        if (inner.isEmpty() || names.isEmpty()) {
            return;
        }
        LegalForm form = forms.of(inner);
        if (form != null) {
            names.set(0, with(names.getFirst(), form));
            return;
        }
        boolean telling = inner.stream().anyMatch(word -> words.kind(words.canonical(word)) == Words.Kind.OTHER);
        if (telling || words.saysFormer(inner.getFirst())) {
            int before = names.size();
            split(inner, NameKind.ACRONYM, rarity, names);
            if (names.size() > before && names.get(before).size() == 0) {
                names.remove(before);
            }
        }
    }

    private static Name with(Name name, LegalForm form) {
        var forms = new ArrayList<>(name.forms());
        forms.add(form);
        return new Name(
                name.kind(),
                name.words(),
                name.written(),
                name.kinds(),
                name.bits(),
                List.copyOf(forms),
                name.joined(),
                name.initials());
    }

    /// Cuts where a former or a trade name is announced.
    private void split(List<String> folded, @Nullable NameKind kind, Rarity rarity, List<Name> names) {
        NameKind current = kind;
        var part = new ArrayList<String>();
        for (String word : folded) {
            NameKind next = words.saysFormer(word) ? NameKind.FORMER : words.saysTrade(word) ? NameKind.TRADE : null;
            if (next != null && (!part.isEmpty() || (next == NameKind.FORMER && folded.size() > 1))) {
                if (!part.isEmpty()) {
                    names.add(name(part, current, rarity));
                    part = new ArrayList<>();
                }
                current = next;
            } else {
                part.add(word);
            }
        }
        if (!part.isEmpty()) {
            names.add(name(part, current, rarity));
        }
    }

    private Name name(List<String> folded, @Nullable NameKind kind, Rarity rarity) {
        var core = new ArrayList<>(folded.size() > MOST_WORDS ? folded.subList(0, MOST_WORDS) : folded);
        core.replaceAll(word -> "et".equals(words.canonical(word)) ? "et" : word);
        var whole = List.copyOf(core);
        var found = new ArrayList<LegalForm>();
        forms.take(core, found);
        var written = new ArrayList<>(core);
        core.replaceAll(words::canonical);
        if (core.stream().allMatch(word -> words.kind(word) == Words.Kind.EMPTY)) {
            // « Groupe PSA »: what looks like a form is the name.
            written.clear();
            written.addAll(whole);
            core.clear();
            whole.forEach(word -> core.add(words.canonical(word)));
            found.clear();
        }
        return built(core, written, kind, found, rarity);
    }

    private Name built(
            List<String> core, List<String> written, @Nullable NameKind kind, List<LegalForm> found, Rarity rarity) {
        int size = core.size();
        var kinds = new Words.Kind[size];
        var bits = new double[size];
        var joined = new StringBuilder();
        var telling = new StringBuilder();
        var every = new StringBuilder();
        for (int i = 0; i < size; i++) {
            String word = core.get(i);
            kinds[i] = words.kind(word);
            bits[i] = rarity.bits(word);
            every.append(word.charAt(0));
            if (kinds[i] != Words.Kind.EMPTY) {
                joined.append(word);
            }
            if (kinds[i] != Words.Kind.EMPTY || word.length() > 4) {
                telling.append(word.charAt(0));
            }
        }
        var initials = new LinkedHashSet<String>();
        if (telling.length() >= SHORTEST_INITIALS) {
            initials.add(telling.toString());
        }
        if (every.length() >= SHORTEST_INITIALS) {
            initials.add(every.toString());
        }
        return new Name(
                kind,
                core.toArray(String[]::new),
                written.toArray(String[]::new),
                kinds,
                bits,
                List.copyOf(found),
                joined.toString(),
                List.copyOf(initials));
    }
}
