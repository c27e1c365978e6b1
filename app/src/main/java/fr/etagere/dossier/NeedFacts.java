package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Origin;
import fr.etagere.need.Answer;
import fr.etagere.need.ContractValue;
import fr.etagere.need.Need;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The facts a need states, in the words of `doctrine/facts.yaml`. What describes the need stays unknown when it
/// is not said. What is an exception the buyer may claim (exclusive rights, innovation, utilities, mastery) is
/// not claimed when it is not said.
final class NeedFacts {

    private final Need need;
    private final List<Fact> facts = new ArrayList<>();

    private NeedFacts(Need need) {
        this.need = need;
    }

    static List<Fact> of(Need need, Catalogue catalogue) {
        var builder = new NeedFacts(need);
        builder.organisation();
        builder.quality(catalogue);
        builder.data();
        builder.hosting();
        builder.purchase();
        return List.copyOf(builder.facts);
    }

    private void organisation() {
        Need.Organisation organisation = need.organisation();
        known("bodyKind", organisation.kind().name(), "/organisation/kind");
        answer("industrialOrCommercial", organisation.industrialOrCommercial(), "/organisation/industrialOrCommercial");
        claim("contractingEntity", organisation.contractingEntity(), "/organisation/contractingEntity");
    }

    private void quality(Catalogue catalogue) {
        boolean results = need.results().stream()
                .anyMatch(result -> result.target() != null && !result.target().isBlank());
        boolean measured = !need.results().isEmpty()
                && need.results().stream()
                        .allMatch(result ->
                                result.measure() != null && !result.measure().isBlank());
        known("statesResult", yesNo(results), "/results");
        known("measurable", yesNo(measured), "/results");
        List<String> brands = catalogue.brandsIn(wording());
        known("brandsNamed", brands.isEmpty() ? "—" : String.join(", ", brands), "/");
        known("brandMention", brandMention(brands), "/");
    }

    private String brandMention(List<String> brands) {
        String free = need.brandJustification();
        if (Boolean.TRUE.equals(need.servicesOnFreeSoftware()) && brands.isEmpty()) {
            return "FREE_SOFTWARE_SERVICES";
        }
        if (brands.isEmpty()) {
            return "NONE";
        }
        boolean orEquivalent = wording().toLowerCase(Locale.ROOT).contains("ou équivalent");
        return orEquivalent || (free != null && !free.isBlank()) ? "OR_EQUIVALENT" : "UNJUSTIFIED";
    }

    /// What will be published: not the contract in place, not the reasons kept on file.
    private String wording() {
        var words = new ArrayList<String>();
        words.add(need.title());
        if (need.summary() != null) {
            words.add(need.summary());
        }
        need.functions().forEach(function -> words.add(function.name()));
        need.results().forEach(result -> {
            words.add(result.indicator());
            words.add(result.target() == null ? "" : result.target());
            words.add(result.measure() == null ? "" : result.measure());
        });
        return String.join("\n", words);
    }

    private void data() {
        Need.Data data = need.data();
        List<Need.Secret> secrets = data.protectedSecrets();
        if (secrets == null) {
            facts.add(Fact.unknown("protectedSecret", Origin.need("/data/protectedSecrets")));
            known("secretArticles", "—", "/data/protectedSecrets");
        } else {
            known("protectedSecret", yesNo(!secrets.isEmpty()), "/data/protectedSecrets");
            String articles = secrets.stream().map(Need.Secret::article).collect(Collectors.joining(", "));
            known("secretArticles", articles.isEmpty() ? "—" : articles, "/data/protectedSecrets");
        }
        answer("essentialMission", data.essentialMissions(), "/data/essentialMissions");
        Need.Harms harms = data.harms();
        answer("harmPublicOrder", harms == null ? null : harms.publicOrder(), "/data/harms/publicOrder");
        answer("harmPublicSecurity", harms == null ? null : harms.publicSecurity(), "/data/harms/publicSecurity");
        answer("harmHealthOrLife", harms == null ? null : harms.healthOrLife(), "/data/harms/healthOrLife");
        answer(
                "harmIntellectualProperty",
                harms == null ? null : harms.intellectualProperty(),
                "/data/harms/intellectualProperty");
        answer("personalData", data.personal(), "/data/personal");
        answer("healthData", data.health(), "/data/health");
        answer("classified", data.classified(), "/data/classified");
    }

    private void hosting() {
        Need.Hosting hosting = need.hosting();
        known("hosting", hosting.kind().name(), "/hosting/kind");
        answer("engagedBefore", hosting.engagedBefore(), "/hosting/engagedBefore");
    }

    private void purchase() {
        amount("contractValue", ContractValue.of(need), "/value");
        amount("projectCost", need.project() == null ? null : need.project().costInclTax(), "/project/costInclTax");
        claim("innovative", need.innovative(), "/innovative");
        claim("exclusiveRights", need.exclusiveRights(), "/exclusiveRights");
        claim("masteryRequired", need.mastery() == null ? null : need.mastery().required(), "/mastery/required");
        if (need.team() == null) {
            facts.add(Fact.unknown("team", Origin.need("/team")));
        } else {
            known("team", need.team().name(), "/team");
        }
    }

    private void amount(String name, @Nullable BigDecimal amount, String pointer) {
        facts.add(
                amount == null
                        ? Fact.unknown(name, Origin.need(pointer))
                        : Fact.known(name, amount, Origin.need(pointer)));
    }

    /// An exception nobody claims is not claimed: it is recorded as silence, not as the buyer's « no ».
    private void claim(String name, @Nullable Answer answer, String pointer) {
        if (answer == null) {
            facts.add(Fact.known(name, Answer.NO.name(), new Origin(Origin.Kind.UNSTATED, pointer)));
        } else {
            answer(name, answer, pointer);
        }
    }

    private void answer(String name, @Nullable Answer answer, String pointer) {
        facts.add(answerFact(name, answer, pointer));
    }

    static Fact answerFact(String name, @Nullable Answer answer, String pointer) {
        return answer == null || answer == Answer.UNKNOWN
                ? Fact.unknown(name, Origin.need(pointer))
                : Fact.known(name, answer.name(), Origin.need(pointer));
    }

    private void known(String name, String value, String pointer) {
        facts.add(Fact.known(name, value, Origin.need(pointer)));
    }

    static String yesNo(boolean yes) {
        return yes ? "YES" : "NO";
    }
}
