package fr.etagere.lists;

import java.util.Locale;

/// What an import changes of a list before reading it. Each is named and counted in the account.
public enum Repair {
    /// A table that is not UTF-8 and reads whole as Windows-1252, the encoding of older spreadsheets; counted in
    /// characters. A text that holds some UTF-8 is not repaired: nothing tells which half is right.
    ENCODING_WINDOWS_1252;

    /// As accounts write it: `encoding-windows-1252`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
