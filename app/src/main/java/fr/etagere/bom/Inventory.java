package fr.etagere.bom;

import fr.etagere.shared.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one bill of materials lists, before it is put in our records.
final class Inventory {

    /// The largest public ones hold some ten thousand.
    private static final int MOST_ITEMS = 1_000_000;

    private static final int MOST_LINKS = 10_000_000;
    private static final int LONGEST = 4_000;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// A need between two references of the file.
    record Link(String from, String to, boolean certain) {}

    final Tally tally = new Tally();
    final List<Item> items = new ArrayList<>();
    final List<Link> links = new ArrayList<>();

    /// References of what the document is about.
    final Set<String> described = new LinkedHashSet<>();

    /// What the document is about, when it has no reference of its own.
    @Nullable
    Item root;

    private final Map<String, String> texts = new HashMap<>();

    Item item() {
        if (items.size() == MOST_ITEMS) {
            throw new Refusal("bom-large", Integer.toString(MOST_ITEMS), Integer.toString(MOST_LINKS));
        }
        var item = new Item(items.size() + 1L);
        items.add(item);
        return item;
    }

    void link(@Nullable String from, @Nullable String to, boolean certain) {
        if (from == null || to == null) {
            tally.add(Rule.VALUE_UNREADABLE);
            return;
        }
        if (links.size() == MOST_LINKS) {
            throw new Refusal("bom-large", Integer.toString(MOST_ITEMS), Integer.toString(MOST_LINKS));
        }
        links.add(new Link(from, to, certain));
    }

    /// A text of the file without what would move a cursor; null when there is none, or when SPDX says so
    /// (`NOASSERTION`).
    @Nullable
    String said(@Nullable String written) {
        if (written == null || isPlain(written)) {
            return written;
        }
        if (written.isBlank()) {
            return null;
        }
        String text = written.strip();
        if (text.equals("NOASSERTION") || text.equals("noAssertion")) {
            tally.add(Rule.NOT_ASSERTED);
            return null;
        }
        if (!Characters.areText(text)) {
            tally.add(Rule.TEXT_CONTROL);
            var cleaned = new StringBuilder();
            text.codePoints().forEach(c -> cleaned.appendCodePoint(Characters.isText(c) ? c : ' '));
            text = cleaned.toString().strip();
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0 || text.indexOf('\r') >= 0) {
            // XML indents what JSON writes on one line.
            text = SPACES.matcher(text).replaceAll(" ");
        }
        if (text.length() > LONGEST) {
            tally.add(Rule.TEXT_SHORTENED);
            text = text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
        }
        return text.isBlank() ? null : text;
    }

    /// Most texts: nothing to cut off, to clean or to count.
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST || text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return false;
            }
        }
        return !text.equalsIgnoreCase("NOASSERTION");
    }

    /// The same for licences, groups and suppliers, which repeat thousands of times: held once.
    @Nullable
    String repeated(@Nullable String written) {
        String text = said(written);
        String known = text == null ? null : texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
