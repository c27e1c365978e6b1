package fr.etagere.exitplan;

import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.Fate;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.Joining;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.PortfolioSource;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitution;
import fr.etagere.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Organisations small enough to be followed by hand.
final class ExitPlanFixtures {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final EntityId BUYER = EntityId.siren("110000000");
    private static final String SOURCE = "decp-1";

    private static final List<Substitute> SHELF = List.of(new Substitute(
            "paie-etat",
            "Paie de l'État (exemple)",
            null,
            Substitute.Rung.STATE,
            List.of(new Substitute.Reason(Substitute.Reason.Kind.GIVES, "paie", "payroll")),
            null,
            new Substitute.Hosting(Substitute.Hosting.State.UNKNOWN, null, null),
            null,
            false,
            new Fate.Unknown(
                    List.of(new Bilingual("aucun registre importé", "no register imported")),
                    List.of(new Bilingual("la table de capitalisation", "the capitalisation table")),
                    List.of())));

    private static final List<Substitute> ASIDE = List.of(new Substitute(
            "paie-ailleurs",
            "Paie d'ailleurs (exemple)",
            "Paie Inc.",
            Substitute.Rung.MARKET,
            List.of(new Substitute.Reason(Substitute.Reason.Kind.GIVES, "paie", "payroll")),
            null,
            new Substitute.Hosting(Substitute.Hosting.State.UNKNOWN, null, null),
            null,
            false,
            new Fate.Falls(
                    Certainty.CERTAIN,
                    Fate.By.SEAT,
                    List.of(new Bilingual("siège là-bas, au registre", "seat there, in the register")),
                    List.of())));

    private ExitPlanFixtures() {}

    private static final class Made {
        private final List<Contract> contracts = new ArrayList<>();
        private final Joining joining = new Joining(id -> switch (id.value()) {
            case "111111111" ->
                List.of(
                        new Joining.Above(null, "Éditeur", "FR", true, SOURCE),
                        new Joining.Above(new EntityId("US-DE", "7"), "Maison mère", "US", true, SOURCE));
            case "222222222" -> List.of(new Joining.Above(null, "Hébergeur", "FR", true, SOURCE));
            default -> List.of();
        });

        Made contract(String uid, String object, @Nullable Integer amount, String supplier, int months) {
            var contract = new Contract(
                    uid,
                    BUYER,
                    "Ministère de l'essai",
                    object,
                    "48000000",
                    DAY.minusMonths(6),
                    months,
                    amount == null ? null : BigDecimal.valueOf(amount),
                    List.of(new Contract.Supplier(EntityId.siren(supplier), "Fournisseur " + supplier)),
                    null,
                    new Contract.Digital(Contract.Digital.Verdict.YES, "CPV"),
                    uid.equals("c1") ? 3 : null,
                    null,
                    List.of(),
                    SOURCE);
            contracts.add(contract);
            joining.contract(contract);
            return this;
        }

        Made system(String id, String name, InformationSystem.Criticality criticality) {
            joining.system(new InformationSystem(id, BUYER, name, criticality, "FR", SOURCE));
            return this;
        }

        Made needs(String system, NodeId to) {
            joining.dependency(new Dependency(
                    new NodeId(NodeId.Kind.SYSTEM, system),
                    to,
                    to.kind() == NodeId.Kind.CONTRACT ? Dependency.Kind.BOUGHT_UNDER : Dependency.Kind.CONTAINS,
                    null,
                    true,
                    null,
                    null,
                    SOURCE));
            return this;
        }

        Situation situation() {
            var graph = joining.graph();
            return new Situation(
                    "Ministère de l'essai",
                    graph.nodes().stream()
                            .filter(node -> node.kind() == NodeId.Kind.ORGANISATION)
                            .collect(Collectors.toSet()),
                    DAY,
                    graph,
                    joining.critical(),
                    contracts,
                    Set.of("FR", "DE", "IE"),
                    List.of(new Situation.Level(
                            2000, "concentré", "Lignes directrices", "https://example.eu", DAY, "TO_VERIFY")),
                    null,
                    (cut, plan) -> new Situation.Held(
                            plan.replaced().stream()
                                    .map(node -> new Substitution(
                                            node,
                                            graph.name(node),
                                            List.of(),
                                            SHELF,
                                            ASIDE,
                                            contracts.stream()
                                                    .filter(contract ->
                                                            contract.uid().equals("c1"))
                                                    .map(Substitution.Exit::of)
                                                    .toList()))
                                    .toList(),
                            3),
                    new Situation.Terms(
                            List.of(new Situation.Term("REVERSIBILITY", "Rendre les données", "Give data back")),
                            List.of(new Situation.Term("NOTICE", "L'acte d'engagement", "The form of commitment"))),
                    List.of(new PortfolioSource(SOURCE, "decp", "DECP 2022", "marches.json", "0".repeat(64), DAY)));
        }
    }

    private static NodeId contract(String uid) {
        return new NodeId(NodeId.Kind.CONTRACT, uid);
    }

    /// Pay runs on a contract led from outside the Union; another contract, a French one, ends soon.
    static Situation ministry() {
        return new Made()
                .contract("c1", "Logiciel de paie", 600_000, "111111111", 12)
                .contract("c2", "Hébergement", 400_000, "222222222", 24)
                .contract("c3", "Conseil", null, "333333333", 48)
                .system("paie", "Paie", InformationSystem.Criticality.CRITICAL)
                .system("portail", "Portail", InformationSystem.Criticality.ORDINARY)
                .needs("paie", contract("c1"))
                .needs("portail", contract("c2"))
                .needs("portail", new NodeId(NodeId.Kind.COMPONENT, "pkg:generic/openldap@2.4"))
                .situation();
    }

    static Situation onlyContracts() {
        return new Made()
                .contract("c2", "Hébergement", 400_000, "222222222", 24)
                .situation();
    }

    static Situation onlySystems() {
        return new Made()
                .system("paie", "Paie", InformationSystem.Criticality.UNKNOWN)
                .situation();
    }

    /// Names that would run, turn a text round or break a page.
    static Situation hostile() {
        String script = "<script>alert(1)</script>\u202E]]>\u0000";
        return new Made()
                .contract("c1", script + "W".repeat(20_000), 1, "111111111", 12)
                .contract("c2", "=HYPERLINK(\"x\")", 2, "222222222", 12)
                .system("s", script + "{0} ${v}", InformationSystem.Criticality.CRITICAL)
                .needs("s", contract("c1"))
                .needs("s", new NodeId(NodeId.Kind.COMPONENT, "=HYPERLINK(1)" + script))
                .situation();
    }

    static Situation big(int components) {
        Made made = new Made().system("paie", "Paie", InformationSystem.Criticality.CRITICAL);
        for (int i = 0; i < components; i++) {
            made.needs("paie", new NodeId(NodeId.Kind.COMPONENT, "pkg:generic/c" + i));
        }
        return made.contract("c1", "Logiciel", 1_000, "111111111", 12)
                .needs("paie", contract("c1"))
                .situation();
    }
}
