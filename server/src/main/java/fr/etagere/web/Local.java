package fr.etagere.web;

import java.util.regex.Pattern;

/// Addresses given by a visitor, to go back to. Only a path of ours is followed: anything else is the first page.
final class Local {

    /// One slash, then nothing a browser could read as another host: no second slash, no backslash, no control.
    private static final Pattern PATH =
            Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9_./~-]*)?(?:\\?[A-Za-z0-9_.=&%+~-]*)?");

    private Local() {}

    static String address(String given) {
        return given.length() <= 2_000 && PATH.matcher(given).matches() && !given.contains("//") ? given : "/";
    }
}
