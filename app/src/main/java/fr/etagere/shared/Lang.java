package fr.etagere.shared;

import java.util.Locale;

/// The two languages of people: French first, English second.
public enum Lang {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// Picks the text of this language.
    public String of(String french, String english) {
        return switch (this) {
            case FR -> french;
            case EN -> english;
        };
    }
}
