package fr.etagere.shared;

/// A text for people in both languages, as data files carry it.
public record Bilingual(String fr, String en) {

    public String in(Lang lang) {
        return lang.of(fr, en);
    }
}
