package fr.etagere.drawing;

/// Where a picture is shown.
public enum Finish {
    /// On a screen: light or dark, as the reader's system is.
    SCREEN,
    /// On paper, or as pixels: light, and no style sheet.
    PAPER
}
