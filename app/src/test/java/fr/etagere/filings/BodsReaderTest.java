package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import fr.etagere.ownership.Share;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodsReaderTest {

    private static final String ACME = entity("a", "Acme", "{\"scheme\": \"GB-COH\", \"id\": \"0123 4567\"}");
    private static final String PAUL = """
            {"statementId": "p", "declarationSubject": "a", "statementDate": "2024-01-01", "recordId": "p", "recordType": "person",
             "recordDetails": {"isComponent": false, "personType": "knownPerson", "birthDate": "1970-01-01",
              "identifiers": [{"scheme": "GBR-PASSPORT", "id": "123456"}],
              "addresses": [{"type": "residence", "address": "1 rue Longue", "country": {"name": "France", "code": "FR"}}],
              "nationalities": [{"name": "France", "code": "FR"}],
              "names": [{"type": "alternative", "fullName": "Popaul"}, {"type": "legal", "givenName": "Paul", "familyName": "Un"}]}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'exact': 33.5                              | 33.5      | 33.5",
                "'exact': 33.333333333333333                | 33.3333333| 33.3333334",
                "'minimum': 25, 'maximum': 50               | 25        | 50",
                "'exclusiveMinimum': 25, 'exclusiveMaximum': 50 | 25.0000001 | 49.9999999",
                "'minimum': 75                              | 75        | 100",
                "'exclusiveMaximum': 10                     | 0         | 9.9999999",
                "'exact': 0                                 | 0         | 0",
                "'exact': 30, 'minimum': 25, 'maximum': 50  | 30        | 30"
            })
    void aShareIsAnInterval(String share, String least, String most) {
        Gathered gathered =
                held("{'type': 'shareholding', 'directOrIndirect': 'direct', 'share': {%s}}".formatted(share));
        assertThat(gathered.holdings)
                .singleElement()
                .extracting(Holding::capital, Holding::votes)
                .containsExactly(Share.percent(new BigDecimal(least), new BigDecimal(most)), Share.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'exact': -1                      | share-not-a-percentage",
                "'exact': 100.01                  | share-not-a-percentage",
                "'exact': true                    | share-not-a-percentage",
                "'exact': NaN                     | number-unusable",
                "'exact': 1e999                   | number-unusable",
                "'minimum': 50, 'maximum': 25     | share-contradiction",
                "'exact': 60, 'maximum': 50       | share-contradiction",
                "'exclusiveMaximum': 0            | share-contradiction",
                "'exclusiveMinimum': 100          | share-contradiction",
                "'exact': 50, 'exact': 60         | key-duplicate"
            })
    void aShareThatCannotBeCostsItsRow(String share, String code) {
        Gathered gathered =
                held("{'type': 'shareholding', 'directOrIndirect': 'direct', 'share': {%s}}".formatted(share));
        assertThat(gathered.holdings).isEmpty();
        assertThat(Gathered.reasons(gathered.rejected)).containsOnlyKeys(code);
    }

    @Test
    void capitalAndVotesOfTheSameDaysAreOneLink() {
        Gathered gathered = held("""
                {'type': 'shareholding', 'directOrIndirect': 'direct', 'share': {'exact': 24.01}, 'startDate': '2020-01-01', 'endDate': '2022-01-01'},
                {'type': 'votingRights', 'directOrIndirect': 'direct', 'share': {'exact': 50.01}, 'startDate': '2021-01-01'}""");
        Share capital = Share.percent(new BigDecimal("24.01"));
        Share votes = Share.percent(new BigDecimal("50.01"));
        assertThat(gathered.holdings)
                .extracting(Holding::capital, Holding::votes, Holding::from, Holding::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                capital, Share.UNKNOWN, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                        org.assertj.core.groups.Tuple.tuple(
                                capital, votes, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)),
                        org.assertj.core.groups.Tuple.tuple(Share.UNKNOWN, votes, LocalDate.of(2022, 1, 1), null));
    }

    @Test
    void twoParcelsOfOneKindMayBeTheSameOne() {
        assertThat(held("""
                        {'type': 'shareholding', 'directOrIndirect': 'direct', 'share': {'exact': 30}},
                        {'type': 'shareholding', 'directOrIndirect': 'direct', 'share': {'exact': 20}}""").holdings)
                .singleElement()
                .extracting(Holding::capital)
                .isEqualTo(Share.percent(BigDecimal.valueOf(30), BigDecimal.valueOf(50)));
    }

    @Test
    void anIndirectInterestIsNotCountedTwiceAndLeavesATrace() {
        Gathered gathered = held("{'type': 'shareholding', 'directOrIndirect': 'indirect', 'share': {'exact': 60}}");
        assertThat(gathered.holdings).isEmpty();
        assertThat(gathered.rejected).isEmpty();
        assertThat(Gathered.reasons(gathered.odd)).isEqualTo(Map.of("bods-interest-indirect", 1L));
    }

    @Test
    void anInterestWhoseWayIsUntoldMayBeNothing() {
        Gathered gathered = held("{'type': 'shareholding', 'share': {'exact': 60}}");
        assertThat(gathered.holdings)
                .singleElement()
                .extracting(Holding::capital)
                .isEqualTo(Share.percent(BigDecimal.ZERO, BigDecimal.valueOf(60)));
        assertThat(Gathered.reasons(gathered.odd)).containsOnlyKeys("bods-interest-way-untold");
    }

    @ParameterizedTest
    @CsvSource({
        "appointmentOfBoard,APPOINTMENT",
        "otherInfluenceOrControl,OTHER_CONTROL",
        "controlViaCompanyRulesOrArticles,OTHER_CONTROL",
        "settlor,OTHER_CONTROL"
    })
    void otherInterestsKeepTheirKind(String type, Holding.Kind kind) {
        assertThat(held("{'type': '%s', 'directOrIndirect': 'direct'}".formatted(type)).holdings)
                .singleElement()
                .extracting(Holding::kind, Holding::capital)
                .containsExactly(kind, Share.UNKNOWN);
    }

    @Test
    void consolidationToldInBodsIsNoControl() {
        assertThat(held("""
                        {'type': 'otherInfluenceOrControl', 'directOrIndirect': 'unknown',
                         'details': 'LEI RelationshipType: IS_ULTIMATELY_CONSOLIDATED_BY'}""").holdings)
                .singleElement()
                .extracting(Holding::kind)
                .isEqualTo(Holding.Kind.ULTIMATE_CONSOLIDATION);
    }

    @Test
    void theLatestStatementOfARecordCountsWhateverItsPlace() {
        String direct = "{'type': 'shareholding', 'directOrIndirect': 'direct', 'share': {'exact': %d}}";
        Gathered gathered = read(
                relationship("r", "2024-05-01", "updated", direct.formatted(60)),
                relationship("r", "2024-01-01", "new", direct.formatted(40)),
                ACME,
                PAUL);
        assertThat(gathered.counted().read()).isEqualTo(4);
        assertThat(gathered.link("Paul Un", "Acme").capital()).isEqualTo(Share.percent(BigDecimal.valueOf(60)));
    }

    @Test
    void aClosedRecordEndsTheDayBefore() {
        String interest = "{'type': 'shareholding', 'directOrIndirect': 'direct', 'startDate': '2020-01-01'}";
        Gathered gathered = read(relationship("r", "2024-05-01", "closed", interest), ACME, PAUL);
        assertThat(gathered.link("Paul Un", "Acme").to()).isEqualTo(LocalDate.of(2024, 4, 30));
    }

    @Test
    void ofAPersonOnlyTheNameAndTheNationalityAreKept() {
        Gathered gathered = held("{'type': 'shareholding', 'directOrIndirect': 'direct'}");
        LegalEntity paul = gathered.entity("Paul Un");
        assertThat(paul.jurisdiction()).isEqualTo("FR");
        assertThat(paul.kind()).isEqualTo(LegalEntity.Kind.PERSON);
        assertThat(gathered.entities.toString() + gathered.odd + gathered.rejected)
                .doesNotContain("1970", "rue Longue", "123456,", "PASSPORT", "Popaul");
    }

    @Test
    void aPersonWhoHoldsNothingIsNotKept() {
        Gathered gathered = held("{'type': 'boardMember', 'directOrIndirect': 'direct'}");
        assertThat(gathered.entities).extracting(LegalEntity::name).containsExactly("Acme");
        assertThat(gathered.holdings).isEmpty();
    }

    @Test
    void aRejectedPersonIsShownByItsNamesInTheFileOnly() {
        Gathered gathered = read(PAUL.replace("knownPerson", "somePerson"), ACME);
        assertThat(gathered.rejected)
                .singleElement()
                .satisfies(row -> assertThat(row.raw()).isEqualTo("statementId p, recordId p, recordType person"));
    }

    @Test
    void aPartyThatIsNotToldIsAGapWithItsReason() {
        Gathered gathered = read(ACME, """
                {"statementId": "r", "statementDate": "2024-01-01", "recordId": "r", "recordType": "relationship",
                 "recordDetails": {"subject": "a", "interestedParty": {"reason": "subjectExemptFromDisclosure"}}}""");
        assertThat(gathered.holdings).isEmpty();
        assertThat(gathered.gaps)
                .singleElement()
                .extracting(ParentGap::reason)
                .isEqualTo("subjectExemptFromDisclosure");
    }

    @Test
    void aLinkToARecordOfAnotherFileStands() {
        Gathered gathered =
                read(relationship("r", "2024-01-01", "new", "{'type': 'shareholding', 'directOrIndirect': 'direct'}"));
        assertThat(gathered.holdings)
                .singleElement()
                .satisfies(link -> assertThat(link.holder()).hasToString("LOCAL-" + Gathered.SOURCE + ":p"));
    }

    @Test
    void anIdentifierIsCheckedAndTheBestKnownNamesTheEntity() {
        String ids = """
                {"scheme": "GB-COH", "id": "01234567"}, {"scheme": "XI-LEI", "id": "5493001KJTIIGC8Y1R12"},
                {"scheme": "FR-RCS", "id": "732 829 320"}, {"scheme": "XI-LEI", "id": "5493001KJTIIGC8Y1R13"}""";
        LegalEntity acme = read(entity("a", "Acme", ids)).entity("Acme");
        assertThat(acme.id()).hasToString("XI-LEI-5493001KJTIIGC8Y1R12");
        assertThat(acme.others().toString()).isEqualTo("[FR-INSEE-732829320, GB-COH-01234567]");
    }

    @Test
    void linesAreReadOneByOneAndABadOneCostsItself() {
        String lines = ACME.replace('\n', ' ') + "\n\n{\"statementId\": \n" + PAUL.replace('\n', ' ') + "\r\n";
        Gathered gathered = Gathered.from(new BodsReader(), lines);
        assertThat(gathered.counted().read()).isEqualTo(3);
        assertThat(Gathered.reasons(gathered.rejected)).containsOnlyKeys("json-syntax");
        assertThat(gathered.rejected.getFirst().row()).isEqualTo(2);
    }

    @Test
    void earlierVersionsAreRefusedByName() {
        assertThat(Gathered.refusal(
                        new BodsReader(),
                        "[{\"statementID\": \"x\", \"statementType\": \"entityStatement\"}]"
                                .getBytes(StandardCharsets.UTF_8)))
                .containsExactly("list-nothing-kept", "bods-version");
    }

    /// Paul's interests in Acme.
    private static Gathered held(String interests) {
        return read(ACME, PAUL, relationship("r", "2024-01-01", "new", interests));
    }

    private static Gathered read(String... statements) {
        return Gathered.from(new BodsReader(), "[" + String.join(",\n", statements) + "]");
    }

    private static String entity(String record, String name, String identifiers) {
        return """
                {"statementId": "%1$s", "declarationSubject": "a", "statementDate": "2024-01-01", "recordId": "%1$s", "recordType": "entity",
                 "recordDetails": {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "%2$s", "identifiers": [%3$s]}}""".formatted(record, name, identifiers);
    }

    private static String relationship(String record, String date, String status, String interests) {
        return """
                {"statementId": "%s", "declarationSubject": "a", "statementDate": "%s", "recordId": "%1$s", "recordStatus": "%s",
                 "recordType": "relationship", "recordDetails": {"isComponent": false, "subject": "a", "interestedParty": "p",
                  "interests": [%s]}}""".formatted(record, date, status, interests.replace('\'', '"'));
    }
}
