package fr.etagere.web;

/// Someone is leaving.
///
/// @param there where to go on
record LeavingView(Visit visit, String there) {

    /// As `meta http-equiv="refresh"` writes it: at once.
    String refresh() {
        return "0; url=" + there;
    }
}
