package fr.etagere.need;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A need (« besoin »), as `docs/schemas/need.schema.json` describes it. A null component is something the
/// buyer did not say; the rules treat it as unknown.
public record Need(
        String title,
        @Nullable String summary,
        Organisation organisation,
        List<Result> results,
        List<Function> functions,
        @Nullable Users users,
        Data data,
        Hosting hosting,
        @Nullable Value value,
        @Nullable Duration duration,
        @Nullable LocalDate wantedOn,
        @Nullable Project project,
        @Nullable ExistingContract existingContract,
        @Nullable Mastery mastery,
        @Nullable Team team,
        @Nullable Answer innovative,
        @Nullable Answer exclusiveRights,
        @Nullable String brandJustification,
        @Nullable Boolean servicesOnFreeSoftware,
        @Nullable Review marketStudy,
        @Nullable Review stateReview,
        @Nullable List<SetAside> setAside,
        @Nullable List<Component> components) {

    /// Kinds of body the texts tell apart.
    public enum BodyKind {
        CENTRAL_STATE,
        OPERATOR,
        GIP_LISTED,
        GIP_OTHER,
        LOCAL_AUTHORITY,
        HOSPITAL,
        OTHER
    }

    /// Means of the in-house development team.
    public enum Team {
        FULL,
        PARTIAL,
        NONE
    }

    /// The body that buys.
    public record Organisation(
            String name,
            @Nullable String siret,
            BodyKind kind,
            @Nullable Answer industrialOrCommercial,
            @Nullable Answer contractingEntity) {}

    /// A result to reach, and how it is measured.
    public record Result(
            String indicator,
            @Nullable String target,
            @Nullable String measure) {}

    /// Something the solution must do, in the buyer's words.
    public record Function(
            String name,
            @Nullable @JsonProperty("essential") Boolean declaredEssential) {
        /// A function is essential unless the buyer says otherwise.
        public boolean essential() {
            return !Boolean.FALSE.equals(declaredEssential);
        }
    }

    public record Users(@Nullable Long count, @Nullable String description) {}

    /// The data the system will hold.
    ///
    /// @param protectedSecrets null when unknown, empty when there is none
    public record Data(
            @Nullable List<Secret> protectedSecrets,
            @Nullable Answer essentialMissions,
            @Nullable Harms harms,
            @Nullable Answer personal,
            @Nullable Answer health,
            @Nullable Answer classified) {}

    /// Data under a secret protected by law, with the article.
    public record Secret(String article, @Nullable String what) {}

    /// What a breach would harm (law SREN, art. 31).
    public record Harms(
            @Nullable Answer publicOrder,
            @Nullable Answer publicSecurity,
            @Nullable Answer healthOrLife,
            @Nullable Answer intellectualProperty) {}

    /// Where the system would run.
    public record Hosting(
            Kind kind,
            @Nullable Layer layer,
            @Nullable Answer engagedBefore,
            @Nullable Answer qualifiedOffer) {
        public enum Kind {
            INTERNAL,
            PRIVATE_CLOUD,
            OPEN
        }

        public enum Layer {
            IAAS,
            CAAS,
            PAAS,
            SAAS
        }
    }

    /// Estimated amounts, euros excluding tax.
    public record Value(
            @Nullable BigDecimal perYear,
            @Nullable BigDecimal total,
            @Nullable BigDecimal options) {}

    /// Duration of the contract, in months.
    public record Duration(
            int months,
            @Nullable Integer renewals,
            @Nullable Integer renewalMonths) {
        /// The whole duration, renewals included.
        public int totalMonths() {
            int each = renewalMonths == null ? months : renewalMonths;
            return months + (renewals == null ? 0 : renewals * each);
        }
    }

    /// The whole project, for the opinion of the State on large projects.
    ///
    /// @param costInclTax construction and first 24 months of maintenance, euros including tax
    public record Project(@Nullable BigDecimal costInclTax) {}

    public record ExistingContract(
            @Nullable String name,
            @Nullable String supplier,
            @Nullable LocalDate endsOn) {}

    public record Mastery(Answer required, @Nullable String reason) {}

    /// What somebody else answered about a rung: the shared operators, or the market.
    public record Review(Coverage result, LocalDate on, String evidence) {
        public enum Coverage {
            COVERS,
            COVERS_PART,
            COVERS_NOTHING
        }
    }

    /// A solution of the shelf the buyer set aside, with the reason kept on file.
    public record SetAside(String solution, String reason) {}

    /// A part of the need that may get a mode of its own.
    public record Component(
            String name,
            List<String> functions,
            @Nullable Wanted wanted,
            @Nullable Team team) {}

    /// What the buyer asks for a component.
    public record Wanted(
            @Nullable Rung rung,
            @Nullable String solution,
            @Nullable String reason,
            @Nullable Answer interoperable,
            @Nullable Answer secure) {
        public enum Rung {
            STATE,
            MARKET,
            DEVELOPMENT
        }
    }

    /// The functions, as the buyer named them.
    public List<String> functionNames() {
        return functions.stream().map(Function::name).toList();
    }

    /// The essential functions among some; all of them when none is essential.
    public List<String> essentialAmong(List<String> names) {
        List<String> kept = functions.stream()
                .filter(function -> function.essential() && names.contains(function.name()))
                .map(Function::name)
                .toList();
        return kept.isEmpty() ? names : kept;
    }

    /// The solutions set aside; empty when there is none.
    public List<SetAside> setAsideOrNone() {
        return setAside == null ? List.of() : setAside;
    }

    /// The components written by the buyer; empty when the need is a single block.
    public List<Component> componentsOrNone() {
        return components == null ? List.of() : components;
    }
}
