package fr.etagere.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompanyNamesTest {

    private static final EntityId ORANGE = EntityId.siren("380129866");
    private static final CompanyNames REGISTER = register();

    private static CompanyNames register() {
        var register = CompanyNames.builder();
        register.add(entity(ORANGE, "Orange SA", "Issy-les-Moulineaux", former("France Télécom")));
        register.add(entity(EntityId.siren("572043800"), "Orange Bank", "Montreuil"));
        register.add(entity(local("sncf"), "Société nationale des chemins de fer français", "Saint-Denis"));
        register.add(entity(local("nice"), "Boulangerie Martin", "Nice"));
        register.add(entity(local("brest"), "Boulangerie Martin SARL", "Brest"));
        register.add(entity(local("cap"), "Cap Gemini Sogeti", "Paris"));
        register.add(entity(local("ouest"), "Colas Rail", "Courbevoie"));
        return register.build();
    }

    private static EntityId local(String value) {
        return new EntityId(EntityId.LOCAL, value);
    }

    private static OtherName former(String name) {
        return new OtherName(name, NameKind.FORMER, null);
    }

    private static LegalEntity entity(EntityId id, String name, String city, OtherName... others) {
        return new LegalEntity(
                id,
                List.of(),
                name,
                List.of(others),
                LegalEntity.Kind.COMPANY,
                LegalEntity.Standing.ACTIVE,
                "FR",
                List.of(new Seat(SeatKind.LEGAL, "FR", city, null)),
                null,
                "test",
                null);
    }

    private static Finding find(Supplier supplier) {
        return REGISTER.find(supplier, Decisions.NONE);
    }

    private static EntityId found(String name) {
        return ((Finding.Found) find(Supplier.named(name))).candidate().id();
    }

    @Test
    void findsByLegalAndFormerNameAcronymSlipAndWordsRunTogether() {
        assertThat(found("ORANGE")).isEqualTo(ORANGE);
        assertThat(found("FRANCE TELECOM")).isEqualTo(ORANGE);
        assertThat(found("S.N.C.F.")).isEqualTo(local("sncf"));
        assertThat(found("Societe Natinale des Chemins de Fer Francais")).isEqualTo(local("sncf"));
        assertThat(found("Capgemini Sogeti")).isEqualTo(local("cap"));
    }

    @Test
    void homonymsStayAmbiguousUntilThePlaceTellsThemApart() {
        Finding homonyms = find(new Supplier("Boulangerie Martin", null, "FR", null, null));
        assertThat(((Finding.Ambiguous) homonyms).candidates())
                .extracting(Candidate::id)
                .containsExactlyInAnyOrder(local("nice"), local("brest"));
        Finding placed = find(new Supplier("BOULANGERIE MARTIN", null, "FR", "Brest Cedex 2", null));
        assertThat(((Finding.Found) placed).candidate().id()).isEqualTo(local("brest"));
    }

    @Test
    void findsByNumberWhateverItsForm() {
        for (String number : List.of("380 129 866", "380129866 46850", "FR89380129866")) {
            Finding finding = find(new Supplier("Orange", number, "FR", null, null));
            assertThat(((Finding.Found) finding).candidate().id()).as(number).isEqualTo(ORANGE);
        }
    }

    @Test
    void aNumberWhoseNameIsQuiteOtherIsForAReviewer() {
        Finding finding = find(new Supplier("Colas Rail", "380129866", "FR", null, null));
        assertThat(((Finding.Ambiguous) finding).candidates())
                .extracting(Candidate::id)
                .contains(ORANGE, local("ouest"));
    }

    @Test
    void whatIsNotInTheRegisterIsNotFound() {
        assertThat(find(Supplier.named("Ubisoft Entertainment"))).isInstanceOf(Finding.NotFound.class);
        assertThat(find(Supplier.named("!!! ???"))).isInstanceOf(Finding.NotFound.class);
        assertThat(find(Supplier.named("SA"))).isInstanceOf(Finding.NotFound.class);
    }

    @Test
    void reasonsAddUpToTheScore() {
        Candidate candidate = ((Finding.Found) find(new Supplier("Orange SA", null, "FR", "Issy", null))).candidate();
        assertThat(candidate.why().stream().mapToDouble(Reason::bits).sum()).isCloseTo(candidate.bits(), within(1e-9));
        assertThat(candidate.why()).anyMatch(Reason.Form.class::isInstance).anyMatch(Reason.Place.class::isInstance);
    }

    @Test
    void whatAReviewerDecidedComesFirst() {
        var supplier = Supplier.named("Orange");
        Decisions accepted = _ -> new Decisions.Decided(local("cap"), Set.of(), false);
        assertThat(((Finding.Found) REGISTER.find(supplier, accepted))
                        .candidate()
                        .id())
                .isEqualTo(local("cap"));
        Decisions refused = _ -> new Decisions.Decided(null, Set.of(ORANGE), false);
        assertThat(REGISTER.find(supplier, refused)).isInstanceOf(Finding.NotFound.class);
        Decisions absent = _ -> new Decisions.Decided(null, Set.of(), true);
        assertThat(REGISTER.find(supplier, absent)).isInstanceOf(Finding.NotFound.class);
    }

    @Test
    void aSlipInAWordThatSaysNothingIsNoRareWord() {
        var register = CompanyNames.builder();
        register.add(entity(local("ferlin"), "Établissements Ferlin SAS", "Rennes"));
        CompanyNames names = register.build();
        for (String name : List.of("Étalbissements Ferlin", "ETABLISSEMENTS FERLIN SAAS", "Ferlin Établissemenst")) {
            Finding finding = names.find(new Supplier(name, null, "FR", "Rennes", null), Decisions.NONE);
            assertThat(finding).as(name).isInstanceOf(Finding.Found.class);
        }
    }

    @Test
    void anEntityThatTwoRegistersDescribeIsShownOnce() {
        EntityId lei = EntityId.lei("969500GT8MK8GMCJ1Q14");
        var register = CompanyNames.builder();
        register.add(entity(ORANGE, "ORANGE", "Issy-les-Moulineaux"));
        LegalEntity same = entity(lei, "Orange SA", "Issy-les-Moulineaux");
        register.add(new LegalEntity(
                lei,
                List.of(ORANGE),
                same.name(),
                List.of(),
                same.kind(),
                same.standing(),
                "FR",
                same.seats(),
                null,
                "other",
                null));
        Finding finding = register.build().find(Supplier.named("Orange"), Decisions.NONE);
        assertThat(((Finding.Found) finding).others()).isEmpty();
    }

    @Test
    void hostileNamesAreAnswered() {
        for (String name : List.of("(".repeat(10_000), "a ".repeat(10_000), "\u0000\u202e", "株式会社", "ex", "((SA))")) {
            assertThat(find(Supplier.named(name.isBlank() ? "x" : name))).isNotNull();
        }
    }

    @Test
    void duplicatesOfAListAreClustered() {
        List<Duplicates.Cluster> clusters = Duplicates.among(List.of(
                new Supplier("Tekmio Informatique SARL", null, null, "Lyon", "69003"),
                new Supplier("Garage du Centre", null, null, "Agen", "47000"),
                new Supplier("TEKMIO INFO", null, null, "LYON CEDEX", "69003"),
                new Supplier("Garage du Centre", null, null, "Lens", "62300"),
                new Supplier("Société bordelaise de terrassement", null, null, "Bordeaux", "33000"),
                new Supplier("SOCIETE BORDELAISE DE TERR", null, null, "BORDEAUX", "33000")));
        assertThat(clusters).extracting(Duplicates.Cluster::members).containsExactly(List.of(0, 2), List.of(4, 5));
    }
}
