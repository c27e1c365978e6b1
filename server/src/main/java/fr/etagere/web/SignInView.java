package fr.etagere.web;

import fr.etagere.accounts.Actor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How to come in.
///
/// @param people those of the demonstration; empty elsewhere
/// @param provider whether a provider of identity is set
/// @param reachable whether it answers
record SignInView(Visit visit, List<Actor> people, String back, boolean provider, boolean reachable) {

    String door() {
        return "/connexion/proconnect?vers=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
