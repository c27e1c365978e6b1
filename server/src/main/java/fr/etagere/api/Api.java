package fr.etagere.api;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import fr.etagere.accounts.Permission;
import fr.etagere.charts.Charts;
import fr.etagere.dossier.Reports;
import fr.etagere.imports.Imports;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Refusals;
import fr.etagere.records.Sealed;
import fr.etagere.records.SupplierReviews;
import fr.etagere.records.Verifications;
import fr.etagere.steps.Papers;
import fr.etagere.steps.StepParts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Every operation for programs, what it asks of their token, and the method that answers.
public final class Api {

    private static final Needs TOKEN = new Needs.Token();
    private static final Needs READ = new Needs.Scope(Permission.READ_DOSSIERS);
    private static final Needs WRITE = new Needs.Scope(Permission.WRITE_DOSSIERS);
    private static final Needs APPROVE = new Needs.Scope(Permission.APPROVE_DECISIONS);
    private static final Needs IMPORT = new Needs.Scope(Permission.IMPORT_PORTFOLIO);
    private static final Needs MANAGE = new Needs.Scope(Permission.MANAGE_MEMBERS);

    private static final String SHELF = "/api/v1/dossiers/{id}/steps/shelf";
    private static final String MADE = "/api/v1/dossiers/{id}/decisions";

    private final List<Endpoint> all;
    private final Guard guard;
    private final Turns turns;

    public Api(
            Tokens tokens,
            JdbcClient jdbc,
            Sealed sealed,
            Dossiers dossiers,
            DecisionFiles files,
            StepParts steps,
            SupplierReviews reviews,
            Verifications verifications,
            Imports imports,
            Desk desk,
            Charts charts,
            Refusals refusals) {
        turns = new Turns();
        guard = new Guard(
                tokens, new Buckets(System::nanoTime), turns, new Replays(jdbc, sealed, desk.clock()), refusals);
        var decision = new DecisionCalls(desk, verifications, turns);
        var need = new NeedCalls(desk);
        var shelf = new ShelfCalls(desk);
        var listing = new ListingCalls(desk);
        var publishing = new PublishingCalls(desk);
        var rule = new RuleCalls(desk);
        var comparison = new ComparisonCalls(desk, turns);
        var cost = new CostCalls(desk, turns);
        var tender = new TenderCalls(desk, turns);
        var csf = new CsfCalls(desk);
        var dossier = new DossierCalls(dossiers);
        var step = new StepCalls(dossiers, steps);
        var deciding = new DossierDecisionCalls(dossiers, files, steps.deciding(), desk);
        var paper = new PaperCalls(dossiers, files, new Papers(steps.answers()), turns);
        var supplier = new SupplierCalls(desk, reviews, turns);
        var review = new ReviewCalls(reviews, desk);
        var token = new TokenCalls(tokens);
        var map = new MapCalls(charts, desk, turns);
        var counts = new MapCountCalls(charts);
        var lists = new MapListCalls(charts, turns);
        var bringing = new ImportCalls(imports);
        all = List.of(
                Endpoint.read("/api/v1/need-template", TOKEN, need::template),
                Endpoint.ask("/api/v1/need-checks", TOKEN, Input.DOCUMENT, need::check),
                Endpoint.ask("/api/v1/decisions", TOKEN, Input.DOCUMENT, decision::decide),
                Endpoint.ask("/api/v1/verifications", TOKEN, Input.DECISION, decision::verify),
                Endpoint.ask("/api/v1/replays", TOKEN, Input.DECISION, decision::replay),
                Endpoint.read("/api/v1/solutions", TOKEN, shelf::search),
                Endpoint.read("/api/v1/solutions/{id}", TOKEN, shelf::show),
                Endpoint.read("/api/v1/solutions/{id}/publiccode", TOKEN, publishing::publiccode),
                Endpoint.read("/api/v1/shelf", TOKEN, listing::list),
                Endpoint.read("/api/v1/shelf/functions", TOKEN, listing::functions),
                Endpoint.read("/api/v1/shelf/expiring", TOKEN, listing::expiring),
                Endpoint.read("/api/v1/shelf/sill", TOKEN, listing::sill),
                Endpoint.read("/api/v1/declaration-form", TOKEN, publishing::form),
                Endpoint.ask("/api/v1/declarations", TOKEN, Input.DOCUMENT, publishing::declare),
                Endpoint.read("/api/v1/rules", TOKEN, rule::list),
                Endpoint.read("/api/v1/rules/{id}", TOKEN, rule::show),
                Endpoint.read("/api/v1/rules/{id}/page", TOKEN, rule::page),
                Endpoint.read("/api/v1/doctrine/check", TOKEN, rule::check),
                Endpoint.ask("/api/v1/comparisons", TOKEN, Input.DOCUMENT, comparison::compare),
                Endpoint.read("/api/v1/comparisons/template", TOKEN, comparison::template),
                Endpoint.ask("/api/v1/costs", TOKEN, Input.DOCUMENT, cost::count),
                Endpoint.read("/api/v1/costs/template", TOKEN, cost::template),
                Endpoint.ask("/api/v1/tenders", TOKEN, Input.DOCUMENT, tender::review),
                Endpoint.ask("/api/v1/tenders/drafts", TOKEN, Input.DOCUMENT, tender::draft),
                Endpoint.read("/api/v1/tenders/template", TOKEN, tender::template),
                Endpoint.ask("/api/v1/csf", TOKEN, Input.TABLE, csf::assess),
                Endpoint.read("/api/v1/csf/template", TOKEN, csf::template),
                Endpoint.read("/api/v1/map", READ, map::map),
                Endpoint.read("/api/v1/map/report", READ, map::report),
                Endpoint.read("/api/v1/map/picture", READ, map::picture),
                Endpoint.read("/api/v1/map/cut-off", READ, map::cutOff),
                Endpoint.ask("/api/v1/map/cut-off", READ, Input.DOCUMENT, map::cutOffCosted),
                Endpoint.read("/api/v1/map/single-points", READ, map::singlePoints),
                Endpoint.read("/api/v1/map/concentration", READ, counts::concentration),
                Endpoint.read("/api/v1/map/renewals", READ, counts::renewals),
                Endpoint.read("/api/v1/map/end-of-life", READ, counts::endOfLife),
                Endpoint.read("/api/v1/map/index", READ, counts::index),
                Endpoint.read("/api/v1/map/suppliers", READ, counts::suppliers),
                Endpoint.read("/api/v1/map/buyers", READ, lists::buyers),
                Endpoint.read("/api/v1/map/contracts", READ, lists::contracts),
                Endpoint.read("/api/v1/map/contracts/history", READ, lists::history),
                Endpoint.read("/api/v1/dossiers", READ, dossier::list),
                Endpoint.write(POST, "/api/v1/dossiers", WRITE, Input.JSON, dossier::open),
                Endpoint.read("/api/v1/dossiers/{id}", READ, dossier::show),
                Endpoint.read("/api/v1/dossiers/{id}/steps/{step}", READ, step::show),
                Endpoint.write(PUT, "/api/v1/dossiers/{id}/steps/{step}", WRITE, Input.CONTENT, step::save),
                Endpoint.read("/api/v1/dossiers/{id}/steps/{step}/versions", READ, step::history),
                Endpoint.read("/api/v1/dossiers/{id}/steps/{step}/versions/{number}", READ, step::version),
                Endpoint.write(POST, SHELF + "/freezes", WRITE, Input.JSON, step::freeze),
                Endpoint.write(POST, SHELF + "/releases", WRITE, Input.JSON, step::unfreeze),
                Endpoint.read("/api/v1/dossiers/{id}/decision", READ, deciding::preview)
                        .takingTurns(),
                Endpoint.read(MADE, READ, deciding::list),
                Endpoint.write(POST, MADE, WRITE, Input.JSON, deciding::make).takingTurns(),
                Endpoint.read(MADE + "/{number}", READ, deciding::show),
                Endpoint.read(MADE + "/{number}/decision.json", READ, deciding::file),
                Endpoint.read(MADE + "/{number}/decision.html", READ, paper.as(Reports.Format.HTML)),
                Endpoint.read(MADE + "/{number}/decision.pdf", READ, paper.as(Reports.Format.PDF)),
                Endpoint.read(MADE + "/{number}/decision.odt", READ, paper.as(Reports.Format.ODT)),
                Endpoint.read(MADE + "/{number}/decision.svg", READ, paper.as(Reports.Format.SVG)),
                Endpoint.write(POST, MADE + "/{number}/approvals", APPROVE, Input.NONE, deciding::approve),
                Endpoint.read("/api/v1/suppliers", READ, supplier::find),
                Endpoint.read("/api/v1/suppliers/{id}", READ, supplier::show),
                Endpoint.read("/api/v1/suppliers/{id}/controllers", READ, supplier::controllers),
                Endpoint.read("/api/v1/suppliers/{id}/integrated", READ, supplier::integrated),
                Endpoint.read("/api/v1/suppliers/{id}/close-links", READ, supplier::closeLinks),
                Endpoint.read("/api/v1/suppliers/{id}/exposure", READ, supplier::exposure),
                Endpoint.read("/api/v1/suppliers/{id}/secnumcloud", READ, supplier::secNumCloud),
                Endpoint.read("/api/v1/suppliers/{id}/picture", READ, supplier::picture),
                Endpoint.read("/api/v1/suppliers/{id}/report", READ, supplier::report),
                Endpoint.read("/api/v1/suppliers/{id}/bods", READ, supplier::bods),
                Endpoint.read("/api/v1/supplier-reviews", READ, review::list),
                Endpoint.write(POST, "/api/v1/supplier-reviews", WRITE, Input.JSON, review::ask),
                Endpoint.write(POST, "/api/v1/supplier-reviews/{id}/decisions", WRITE, Input.JSON, review::decide),
                Endpoint.write(POST, "/api/v1/supplier-reviews/{id}/withdrawals", WRITE, Input.JSON, review::withdraw),
                // The same file twice changes nothing: no key is needed.
                Endpoint.ask("/api/v1/imports", IMPORT, Input.STREAM, bringing::bring),
                Endpoint.read("/api/v1/imports/{id}", IMPORT, bringing::show),
                Endpoint.read("/api/v1/imports/{id}/rejected", IMPORT, bringing::rejected),
                Endpoint.read("/api/v1/tokens", MANAGE, token::list),
                // The answer holds the secret: it is never kept, so no key makes it come back.
                new Endpoint(POST, "/api/v1/tokens", MANAGE, Input.JSON, false, false, token::make),
                Endpoint.write(DELETE, "/api/v1/tokens/{id}", MANAGE, Input.NONE, token::revoke));
    }

    /// Those of what takes a processor for a while.
    Turns turns() {
        return turns;
    }

    /// What a server is asked to route.
    public RouterFunction<ServerResponse> router() {
        return new Routing(all, guard).router();
    }

    /// Each way in, as `METHOD /path`; what reads is also asked by HEAD.
    public List<String> declared() {
        return all.stream().map(one -> one.method() + " " + one.path()).toList();
    }

    /// The table itself.
    List<Endpoint> all() {
        return all;
    }
}
