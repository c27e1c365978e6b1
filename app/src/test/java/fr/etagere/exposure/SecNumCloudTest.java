package fr.etagere.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.exposure.SecNumCloudAnswer.Ground;
import fr.etagere.exposure.SecNumCloudAnswer.Verdict;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.ownership.Share;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecNumCloudTest {

    private static final SecNumCloud REFERENTIAL = SecNumCloud.of(Register.MATERIALS);
    private static final EuropeanUnion UNION = EuropeanUnion.of(Register.MATERIALS);
    private static final OwnershipParameters PARAMETERS = OwnershipParameters.of(Register.MATERIALS);

    private final Register register = new Register().entity("cloud", "FR").state("home", "FR");

    @ParameterizedTest
    @CsvSource({"24.00, MET", "24.01, NOT_MET", "0.01, MET", "51, NOT_MET"})
    void oneThirdPartyAloneIsJudgedAtItsExactShare(String percent, Verdict expected) {
        register.entity("abroad", "US").shares("abroad", "cloud", percent).shares("home", "cloud", rest(percent));
        assertThat(verdict("19.6.b-parts")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20, 19, MET", "20, 19.01, NOT_MET", "20, 20, NOT_MET", "24, 15, MET"})
    void thirdPartiesTogetherAreAddedUp(String one, String other, Verdict expected) {
        String rest = new BigDecimal("100")
                .subtract(new BigDecimal(one))
                .subtract(new BigDecimal(other))
                .toPlainString();
        register.entity("west", "US")
                .entity("east", "CN")
                .shares("west", "cloud", one)
                .shares("east", "cloud", other)
                .shares("home", "cloud", rest);
        assertThat(verdict("19.6.b-parts")).isEqualTo(expected);
    }

    @Test
    void aCompanyOfTheUnionUnderForeignControlCountsWhole() {
        register.entity("abroad", "US")
                .entity("shell", "FR")
                .shares("abroad", "shell", "60")
                .shares("shell", "cloud", "30")
                .shares("home", "shell", "40")
                .shares("home", "cloud", "70");
        assertThat(verdict("19.6.b-parts")).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void votesCountAsCapitalDoes() {
        register.entity("abroad", "US")
                .shares("abroad", "cloud", share("10"), share("30"))
                .shares("home", "cloud", share("90"), share("70"));
        assertThat(verdict("19.6.b-parts")).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatIsNotPublishedLeavesItUnknown() {
        register.entity("abroad", "US").shares("abroad", "cloud", "10").shares("home", "cloud", "50");
        assertThat(verdict("19.6.b-parts")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aCompanyWhoseOwnersNobodyPublishedMayBeHeldFromOutside() {
        register.entity("shell", "FR").shares("shell", "cloud", "60").shares("home", "cloud", "40");
        assertThat(verdict("19.6.b-parts")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aShareKnownBetweenTwoBoundsAroundTheLimitIsUnknown() {
        var between = new Share(200_000_000, 300_000_000);
        register.entity("abroad", "US")
                .shares("abroad", "cloud", between, between)
                .shares("home", "cloud", "70");
        assertThat(verdict("19.6.b-parts")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void allThreeSeatsInsideAreMetAndOneAbroadIsNot() {
        assertThat(verdict("19.6.a")).isEqualTo(Verdict.MET);
        register.entity("half", "FR", SeatKind.LEGAL);
        assertThat(judged("half", "19.6.a").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(((Ground.Seats) judged("half", "19.6.a").ground()).missing())
                .containsExactlyInAnyOrder("CENTRAL_ADMINISTRATION", "PRINCIPAL_ESTABLISHMENT");
        register.entity("away", "CH", SeatKind.LEGAL);
        assertThat(judged("away", "19.6.a").verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aVetoFromOutsideIsNotMetAndItsAbsenceProvesNothing() {
        assertThat(verdict("19.6.b-droits")).isEqualTo(Verdict.UNKNOWN);
        register.entity("abroad", "US").link("abroad", "cloud", Holding.Kind.VETO);
        assertThat(verdict("19.6.b-droits")).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatNoRegisterSaysIsAskedFor() {
        assertThat(List.of("19.6.c", "19.6.d", "19.6.e", "19.6.f"))
                .allSatisfy(id -> assertThat(judged("cloud", id).verdict()).isEqualTo(Verdict.UNKNOWN));
        assertThat(REFERENTIAL.paragraphs())
                .allSatisfy(one -> assertThat(one.ask().fr()).isNotBlank());
    }

    private Verdict verdict(String paragraph) {
        return judged("cloud", paragraph).verdict();
    }

    private SecNumCloudAnswer.Judged judged(String entity, String paragraph) {
        Ownership ownership = register.ownership();
        return REFERENTIAL
                .of(
                        ownership.find(Register.id(entity)).orElseThrow(),
                        ownership
                                .foreignHoldings(Register.id(entity), Register.DAY, UNION.countries(Register.DAY))
                                .orElseThrow(),
                        UNION,
                        PARAMETERS,
                        Register.DAY)
                .paragraphs()
                .stream()
                .filter(one -> one.paragraph().id().equals(paragraph))
                .findFirst()
                .orElseThrow();
    }

    private static String rest(String percent) {
        return new BigDecimal("100").subtract(new BigDecimal(percent)).toPlainString();
    }

    private static Share share(String percent) {
        return Share.percent(new BigDecimal(percent));
    }
}
