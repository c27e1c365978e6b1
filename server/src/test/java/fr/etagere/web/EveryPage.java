package fr.etagere.web;

import fr.etagere.grid.GridTemplate;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every address that a browser may ask for. A route added to the product is added here, among the pages or among the
/// rest: a test fails until it is.
final class EveryPage {

    /// Pages, by the one of the made ministry who looks at them.
    static final Map<String, List<String>> PAGES = Map.of(
            "Aline",
            List.of(
                    "/",
                    "/connexion",
                    "/organismes",
                    "/sessions",
                    "/plan",
                    "/api",
                    "/verifier",
                    "/etagere",
                    "/etagere/{entry}",
                    "/doctrine",
                    "/doctrine/{rule}",
                    "/dossiers",
                    "/dossiers/{id}",
                    "/dossiers/{id}/besoin",
                    "/dossiers/{id}/donnees",
                    "/dossiers/{id}/etagere",
                    "/dossiers/{id}/{step}/historique",
                    "/dossiers/{id}/comparaison",
                    "/dossiers/{id}/comparaison/cadre",
                    "/dossiers/{id}/comparaison/notes/{option}",
                    "/dossiers/{id}/fournisseurs",
                    "/dossiers/{id}/decision",
                    "/dossiers/{id}/decisions/{number}",
                    "/dossiers/{id}/decisions/{number}/verification",
                    "/carte",
                    "/carte/concentration",
                    "/carte/echeances",
                    "/carte/fin-de-vie",
                    "/carte/coupure",
                    "/carte/indices",
                    "/carte/rapport",
                    "/fournisseurs",
                    "/fournisseurs/a-revoir",
                    "/fournisseurs/{company}",
                    "/imports"),
            "Adam",
            List.of("/membres", "/journal", "/jetons"),
            "Paule",
            List.of("/etagere/declarer"));

    /// Pages on which one comes by a provider of identity, or after an import, only: looked at by the test of each.
    static final List<String> ON_THE_WAY = List.of("/attente", "/deconnexion/retour", "/imports/{id}");

    /// Files, pictures, fragments and detours: what they answer is no page.
    static final List<String> NO_PAGES = List.of(
            "/assets/{name}",
            "/api/openapi.yaml",
            "/api/openapi.en.yaml",
            "/connexion/proconnect",
            "/connexion/retour",
            "/journal.csv",
            "/etagere/{entry}/publiccode.yml",
            "/etagere/{entry}/sill.json",
            "/doctrine/{rule}/dmn",
            "/dossiers/{id}/comparaison/resultat",
            "/dossiers/{id}/comparaison/grille/{format}",
            "/dossiers/{id}/comparaison/dessins/{name}",
            "/dossiers/{id}/comparaison/rapports/{file}",
            "/dossiers/{id}/fournisseurs/dessins/{place}",
            "/dossiers/{id}/decisions/{number}/{file}",
            "/carte/dessins/{name}",
            "/carte/tableaux/{name}",
            "/carte/acheteurs",
            "/carte/indices/tableau",
            "/carte/coupure/dessin",
            "/carte/coupure/tableau",
            "/carte/rapport/{file}",
            "/fournisseurs/{company}/chaine.svg",
            "/fournisseurs/{company}/groupe.svg",
            "/imports/{id}/rejets.csv");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SEEN = Pattern.compile("name=\"vu\" value=\"([^\"]+)\"");

    private EveryPage() {}

    /// How each variable of a route is filled in: a dossier where nothing is missing, compared and decided.
    static Function<String, String> filledIn() {
        Map<String, String> values = new HashMap<>(Map.of(
                "id", decided(),
                "step", "besoin",
                "option", "A",
                "number", "1",
                "entry", "visio",
                "rule", "DONNEES-SUITE",
                "name", "etagere.css",
                "format", "grille.csv",
                "file", "decision.json",
                "place", "0"));
        values.put("company", "000000018");
        return route -> VARIABLE.matcher(route)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "inconnu")));
    }

    private static String decided() {
        Client aline = Client.as("Aline");
        String id = Resana.dossier().toString();
        String step = "/dossiers/" + id + "/comparaison";
        aline.upload(
                step + "/grille", "grille.yaml", GridTemplate.text().getBytes(StandardCharsets.UTF_8), aline.get(step));
        String decision = "/dossiers/" + id + "/decision";
        var page = aline.get(decision);
        Matcher seen = SEEN.matcher(page.body());
        if (!seen.find()) {
            throw new IllegalStateException("nothing to decide on " + decision);
        }
        aline.post(decision, Map.of("au", "2026-11-22", "vu", seen.group(1)), page);
        return id;
    }
}
