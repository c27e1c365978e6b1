package fr.etagere.publiccode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Judges the texts of a file one by one, each by the kind its key asks for.
final class Values {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /// Names of RFC 6838, section 4.2.
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}");

    private static final String ALIAS = "alias:";

    /// Version that wanted country codes in capitals; small letters were the rule before.
    private static final int CAPITALS = 5;

    private final Findings findings;
    private final References references;
    private final int version;

    Values(Findings findings, References references, int version) {
        this.findings = findings;
        this.references = references;
        this.version = version;
    }

    void judge(String pointer, Key key, String text) {
        switch (key.is()) {
            case TEXT -> text(pointer, key, text);
            case ADDRESS -> demand(Addresses.address(text) != null, pointer, "publiccode-url");
            case WEB -> demand(Addresses.web(text) != null, pointer, "publiccode-web");
            case URI -> name(pointer, text);
            case DATE -> demand(date(text) != null, pointer, "publiccode-date");
            case LANGUAGE -> demand(Languages.isTag(text), pointer, "publiccode-language");
            case COUNTRY -> country(pointer, text);
            case MEDIA_TYPE -> demand(MEDIA_TYPE.matcher(text).matches(), pointer, "publiccode-media-type");
            case EMAIL -> demand(Addresses.isEmail(text), pointer, "publiccode-email");
            case LICENCE -> Licences.judge(pointer, text, findings);
            case CODICE_IPA -> demand(Addresses.isCodiceIpa(text), pointer, "publiccode-codice-ipa");
            case SUPPORTED -> supported(pointer, text);
            case VIDEO -> references.video(pointer, text);
            case LOGO -> references.logo(pointer, text);
            case SCREENSHOT -> references.screenshot(pointer, text);
            case FILE -> references.file(pointer, text);
            // The version was judged before anything else; the others are not texts.
            case VERSION, MAP, LIST, FLAG -> {}
        }
    }

    static @Nullable LocalDate date(String text) {
        try {
            return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void text(String pointer, Key key, String text) {
        if (key.allowed() != null) {
            word(pointer, text, key.allowed());
        }
        // A folded block ends with a line break that nobody meant to write.
        String meant = text.stripTrailing();
        if (key.most() != Integer.MAX_VALUE && Graphemes.count(meant, key.most()) > key.most()) {
            findings.refuse(pointer, "publiccode-too-long", Integer.toString(key.most()));
        }
        int count = key.least() == 0 ? 0 : Graphemes.count(meant, key.least());
        if (count < key.least()) {
            findings.refuse(pointer, "publiccode-too-short", Integer.toString(key.least()), Integer.toString(count));
        }
    }

    private void word(String pointer, String text, String list) {
        List<String> allowed = Standard.PUBLICCODE.list(list);
        if (allowed.contains(text)) {
            return;
        }
        String close = findings.closest(text, allowed);
        if (close == null) {
            findings.refuse(pointer, "publiccode-unknown-value", Standard.PUBLICCODE.words(list));
        } else {
            findings.refuse(pointer, "publiccode-misspelt-value", close);
        }
    }

    private void name(String pointer, String text) {
        if (Addresses.name(text) == null) {
            findings.refuse(pointer, "publiccode-uri");
        } else if (Addresses.isItalianName(text) && !Addresses.isItalianNameOfRightShape(text)) {
            findings.refuse(pointer, "publiccode-codice-ipa");
        }
    }

    private void country(String pointer, String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        boolean small = text.equals(text.toLowerCase(Locale.ROOT));
        if (!Languages.isCountry(capitals) || !small && !text.equals(capitals)) {
            findings.refuse(pointer, "publiccode-country");
        } else if (small && version >= CAPITALS) {
            findings.warn(pointer, "publiccode-country-small", capitals);
        }
    }

    private void supported(String pointer, String text) {
        if (text.startsWith(ALIAS)) {
            List<String> aliases = Standard.PUBLICCODE.list("aliases");
            demand(
                    aliases.contains(text.substring(ALIAS.length())),
                    pointer,
                    "publiccode-alias",
                    Standard.PUBLICCODE.words("aliases"));
        } else {
            name(pointer, text);
        }
    }

    private void demand(boolean right, String pointer, String code, String... arguments) {
        if (!right) {
            findings.refuse(pointer, code, arguments);
        }
    }
}
