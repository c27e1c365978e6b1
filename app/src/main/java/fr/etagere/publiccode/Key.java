package fr.etagere.publiccode;

import org.jspecify.annotations.Nullable;

/// What the standard says of one key, as `publiccode.yaml` writes it. Versions are the second number of the v0 family.
///
/// @param allowed name of the list a text must be in
/// @param orOne `any`, or the name of the list one bare text may be in where a list is expected
/// @param requiredBefore first version that no longer asked for the key; 0 when no version did
/// @param since version that brought the key
/// @param deprecated version that advised against it; {@link #NEVER} when none did
record Key(
        Kind is,
        @Nullable String allowed,
        @Nullable String orOne,
        boolean required,
        int requiredBefore,
        int since,
        int deprecated,
        @Nullable String instead,
        int least,
        int most) {

    static final int NEVER = Integer.MAX_VALUE;

    /// What a key holds; all but the first three are written as text.
    enum Kind {
        MAP,
        LIST,
        FLAG,
        TEXT,
        VERSION,
        ADDRESS,
        WEB,
        URI,
        DATE,
        LANGUAGE,
        COUNTRY,
        MEDIA_TYPE,
        EMAIL,
        LICENCE,
        CODICE_IPA,
        SUPPORTED,
        VIDEO,
        LOGO,
        SCREENSHOT,
        FILE
    }
}
