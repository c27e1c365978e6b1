package fr.etagere.web;

/// What went wrong, and what to do.
///
/// @param key of the texts: `problem.<key>` and `problem.<key>.advice`
record ProblemView(Visit visit, int status, String key, Object... arguments) {

    String title() {
        return visit.t("problem." + key, arguments);
    }

    String advice() {
        return visit.t("problem." + key + ".advice", arguments);
    }
}
