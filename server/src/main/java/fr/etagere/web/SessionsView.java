package fr.etagere.web;

import fr.etagere.sessions.Opened;
import java.util.List;

/// The sessions that someone has open, this one first, then by the last request.
///
/// @param here the handle of the one that asks
/// @param closed how many were just closed; negative when nobody asked for it
record SessionsView(Visit visit, List<Opened> opened, String here, int closed) {

    /// This one first.
    List<Opened> ordered() {
        return opened.stream()
                .sorted((one, other) -> Boolean.compare(isHere(other), isHere(one)))
                .toList();
    }

    boolean isHere(Opened session) {
        return session.handle().equals(here);
    }

    boolean others() {
        return opened.stream().anyMatch(session -> !isHere(session));
    }

    /// What it is looked at with, in words.
    String browser(Opened session) {
        Browser browser = Browser.read(session.texts().get(Visitor.BROWSER));
        if (browser.family().isEmpty() && browser.system().isEmpty()) {
            return visit.t("sessions.unknown");
        }
        String family = browser.family().isEmpty() ? visit.t("sessions.other") : browser.family();
        return browser.system().isEmpty() ? family : visit.t("sessions.on", family, browser.system());
    }

    String organisation(Opened session) {
        return session.texts().getOrDefault(Visitor.ORGANISATION, "");
    }
}
