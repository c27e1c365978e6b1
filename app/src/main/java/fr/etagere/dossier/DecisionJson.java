package fr.etagere.dossier;

import fr.etagere.backing.BackedJson;
import fr.etagere.backing.Backing;
import fr.etagere.backing.Cited;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Evidence;
import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.Ruling;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a decision as the JSON of `docs/schemas/decision.schema.json`. Sentences are in French, the language
/// of the file; the English ones are those of the same rows of the same tables.
final class DecisionJson {

    static final String SCHEMA = "https://etagere.fr/schemas/decision.schema.json#1";

    /// The member that says who stands behind candidates.
    static final String BACKED = "providers";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Catalogue catalogue;
    private final Materials materials;
    private final RulingJson rulings;

    DecisionJson(Decisions decisions) {
        this.catalogue = decisions.catalogue();
        this.materials = decisions.materials();
        this.rulings = new RulingJson(decisions.doctrine());
    }

    /// The whole document but its hashes and its signature.
    ObjectNode write(Decision decision) {
        ObjectNode root = NODES.objectNode();
        root.put("schema", SCHEMA);
        root.put("asOf", decision.asOf().toString());
        root.set("need", decision.needTree().deepCopy());
        ObjectNode facts = root.putObject("facts");
        decision.facts().forEach(fact -> facts.set(fact.name(), rulings.fact(fact)));
        ArrayNode asked = root.putArray("rulings");
        decision.rulings().forEach(ruling -> asked.add(rulings.of(ruling)));
        root.set("recourse", recourse(decision.recourse()));
        ArrayNode components = root.putArray("components");
        decision.components().forEach(component -> components.add(component(component)));
        root.set("data", data(decision.data()));
        root.set("procedure", procedure(decision.procedure()));
        ArrayNode calendar = root.putArray("calendar");
        decision.calendar().forEach(milestone -> calendar.add(milestone(milestone)));
        ArrayNode opinions = root.putArray("opinions");
        decision.opinions().forEach(opinion -> opinions.add(rulings.of(opinion)));
        ArrayNode clauses = root.putArray("clauses");
        decision.clauses().forEach(clause -> clauses.add(clause(clause)));
        ArrayNode human = root.putArray("human");
        decision.human().forEach(question -> human.add(human(question)));
        if (decision.annexed() != null) {
            root.set(AnnexedJson.MEMBER, AnnexedJson.of(decision.annexed()));
        }
        if (decision.backed() != null) {
            root.set(BACKED, new BackedJson(decision.backed(), Texts.of(Lang.FR)).node());
        }
        return root;
    }

    /// The hashes of the tables and of the shelf.
    ///
    /// @param compared whether a comparison is annexed, which has its own files
    /// @param cited the registers that were read
    ObjectNode hashes(boolean compared, Cited cited) {
        ObjectNode hashes = NODES.objectNode();
        hashes.put("algorithm", "SHA-256");
        ObjectNode rules = hashes.putObject("rules");
        Doctrine.ruleHashes(materials).forEach(rules::put);
        ObjectNode files = hashes.putObject("files");
        for (String folder : List.of("catalogue", "doctrine", Catalogue.REGISTERS)) {
            materials.under(folder).forEach(path -> files.put(path, materials.sha256(path)));
        }
        files.put(NeedReader.SCHEMA, materials.sha256(NeedReader.SCHEMA));
        if (compared) {
            AnnexedJson.files(materials).forEach(path -> files.put(path, materials.sha256(path)));
        }
        if (!cited.copies().isEmpty()) {
            materials.under(Backing.LAW).forEach(path -> files.put(path, materials.sha256(path)));
            BackedJson.hashes(cited, files);
        }
        return hashes;
    }

    private ObjectNode recourse(Decision.Recourse recourse) {
        ObjectNode node = NODES.objectNode();
        node.put("rung", recourse.rung());
        node.put("ground", recourse.ground());
        node.put("verdict", recourse.ruling().verdict());
        node.put("reason", recourse.ruling().reason().fr());
        if (recourse.together() != null) {
            node.put("together", recourse.together().fr());
        }
        ArrayNode candidates = node.putArray("candidates");
        recourse.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
        ArrayNode left = node.putArray("left");
        for (Decision.LeftBehind behind : recourse.left()) {
            left.addObject()
                    .put("rung", behind.rung())
                    .put("reason", behind.reason().fr());
        }
        return node;
    }

    private ObjectNode candidate(Decision.Candidate candidate) {
        Entry entry = candidate.entry();
        ObjectNode node = NODES.objectNode();
        node.put("id", entry.id());
        node.put("name", entry.name());
        node.put("provider", entry.provider());
        node.put("shelf", entry.shelf().name());
        node.put("rung", candidate.rung());
        node.put("circle", entry.circle());
        node.set("covers", strings(candidate.covers()));
        node.set("unsure", strings(candidate.unsure()));
        node.set("missing", strings(candidate.missing()));
        node.putObject("coverage")
                .put("certain", candidate.essential().certain())
                .put("possible", candidate.essential().possible())
                .put("of", candidate.essential().of());
        node.put("admission", candidate.admission().name());
        node.put("qualified", candidate.qualified());
        node.put("costPerYear", candidate.perYear());
        node.put("costTotal", candidate.total());
        node.put("route", candidate.route());
        node.set("vehicles", strings(entry.vehicles() == null ? List.of() : entry.vehicles()));
        node.put("procedure", candidate.procedure().verdict());
        node.put("setAside", candidate.setAside());
        ArrayNode evidence = node.putArray("evidence");
        for (Evidence item : entry.evidence()) {
            ObjectNode one = evidence.addObject();
            one.set("claims", strings(item.claims()));
            one.put(
                    "source",
                    catalogue
                            .source(item.source())
                            .map(source -> source.title())
                            .orElse(item.source()));
            one.put(
                    "address",
                    catalogue.source(item.source()).map(source -> source.url()).orElse(null));
            one.put("retrieved", item.retrieved().toString());
            one.put("expires", text(item.expires()));
            one.put("status", item.status().name());
            one.put("confidence", item.confidence().name());
        }
        return node;
    }

    private ObjectNode component(Decision.ComponentDecision component) {
        ObjectNode node = NODES.objectNode();
        node.put("name", component.name());
        node.put("rung", component.rung());
        node.put("mode", component.mode().verdict());
        node.put("solution", component.solutions().isEmpty() ? null : String.join(" + ", component.solutions()));
        node.set("solutions", strings(component.solutions()));
        node.set("functions", strings(component.functions()));
        node.set("recourse", rulings.of(component.recourse()));
        node.set("circle", rulings.of(component.circle()));
        node.set("ruling", rulings.of(component.mode()));
        return node;
    }

    private ObjectNode data(Decision.DataDecision data) {
        ObjectNode node = NODES.objectNode();
        node.put("outcome", data.outcome().verdict());
        ArrayNode duties = node.putArray("duties");
        Set<String> kept = new TreeSet<>();
        for (Ruling ruling : List.of(data.outcome(), data.health(), data.personal())) {
            if (!ruling.verdict().equals("NONE") && kept.add(ruling.rule())) {
                duties.addObject()
                        .put("rule", ruling.rule())
                        .put("duty", ruling.verdict())
                        .put("reason", ruling.reason().fr());
            }
        }
        ArrayNode grounds = node.putArray("grounds");
        grounds.add(RulingJson.ground(data.outcome()));
        grounds.add(RulingJson.ground(data.health()));
        grounds.add(RulingJson.ground(data.personal()));
        ArrayNode offers = node.putArray("qualifiedOffers");
        for (Entry offer : data.qualifiedOffers()) {
            Entry.Qualification qualification = offer.qualification();
            if (qualification != null) {
                ObjectNode one = offers.addObject();
                one.put("id", offer.id());
                one.put("name", offer.name());
                one.put("provider", offer.provider());
                one.put("perimeter", qualification.perimeter());
                one.put("to", text(qualification.to()));
            }
        }
        return node;
    }

    private ObjectNode procedure(Decision.Procedure procedure) {
        Ruling ruling = procedure.ruling();
        ObjectNode node = NODES.objectNode();
        node.put("kind", ruling.verdict());
        node.put("reason", ruling.reason().fr());
        node.put("value", procedure.value());
        node.set("threshold", RulingJson.threshold(ruling));
        ArrayNode sources = node.putArray("sources");
        ruling.sources().forEach(source -> sources.add(RulingJson.source(source)));
        ArrayNode routes = node.putArray("routes");
        for (Decision.Route route : procedure.routes()) {
            ObjectNode one = routes.addObject();
            one.put("route", route.route());
            one.put("kind", route.ruling().verdict());
            one.put("reason", route.ruling().reason().fr());
            one.set("candidates", strings(route.candidates()));
        }
        node.put("buyerProfile", procedure.buyerProfile().verdict());
        node.put("openData", procedure.openData().verdict());
        return node;
    }

    private static ObjectNode milestone(Decision.Milestone milestone) {
        ObjectNode node = NODES.objectNode();
        node.put("on", text(milestone.on()));
        node.put("what", milestone.what().fr());
        return node;
    }

    private ObjectNode clause(Decision.ClauseDecision clause) {
        ObjectNode node = NODES.objectNode();
        node.put("clause", clause.clause());
        node.put("verdict", clause.ruling().verdict());
        node.put("text", clause.text().fr());
        node.set("ruling", rulings.of(clause.ruling()));
        return node;
    }

    private static ObjectNode human(Decision.HumanDecision question) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", question.rule());
        node.put("question", question.question().fr());
        node.set("missing", RulingJson.french(question.missing()));
        return node;
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode node = NODES.arrayNode();
        values.forEach(node::add);
        return node;
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
