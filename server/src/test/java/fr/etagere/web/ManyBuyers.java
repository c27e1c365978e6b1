package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Homes;
import fr.etagere.bom.BomKind;
import fr.etagere.bom.ComponentRegisters;
import fr.etagere.lists.ListKind;
import fr.etagere.lists.Registers;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.procurement.Origin;
import fr.etagere.serving.Served;
import fr.etagere.shared.Luhn;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A server of its own whose made ministry imported the contracts of a whole region, the system of one of its towns,
/// and the list of endoflife.date.
final class ManyBuyers implements AutoCloseable {

    static final int TOWNS = 400;

    /// The town of that number.
    static String siret(int town) {
        return checked(checked("2169%04d".formatted(town)) + "0001");
    }

    /// With the digit that makes it a number of Sirene.
    private static String checked(String digits) {
        return IntStream.range(0, 10)
                .mapToObj(last -> digits + last)
                .filter(Luhn::agrees)
                .findFirst()
                .orElseThrow();
    }

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final String AWARD = """
            {"id": "essai-%d", "acheteur": {"id": "%s", "nom": "%s"}, "objet": "%s", "codeCPV": "72415000",
              "dateNotification": "2026-01-10", "datePublicationDonnees": "2026-02-01", "montant": %d,
              "dureeMois": 24, "_type": "Marché", "titulaires": [{"denominationSociale": "%s"}]}""";

    private static final String SYSTEMS = """
            system,name,organisation,criticality,hosting_country,depends_on,kind,group,certain,since,until
            essai-etat-civil,État civil de la Grève,%s,critical,FR,Registre des Dunes SAS,supplier,,oui,,
            """;

    /// Cycles as endoflife.date publishes them, of components that the demonstration has.
    private static final String PRODUCTS = """
            [{"title": "Spring Boot", "permalink": "/spring-boot", "_product": "spring-boot",
              "identifiers": [{"purl": "pkg:maven/org.springframework.boot/spring-boot"}],
              "releases": [{"releaseCycle": "2.7", "eol": "2023-06-30"}, {"releaseCycle": "3.5", "eol": "2032-06-30"}]},
             {"title": "Vue", "permalink": "/vue", "_product": "vue",
              "identifiers": [{"purl": "pkg:npm/vue"}],
              "releases": [{"releaseCycle": "2", "eol": "2023-12-31"}, {"releaseCycle": "3", "eol": false}]},
             {"title": "PostgreSQL", "permalink": "/postgresql", "_product": "postgresql",
              "identifiers": [{"purl": "pkg:deb/debian/postgresql-12"}],
              "releases": [{"releaseCycle": "12", "eol": "2024-11-21"}]},
             {"title": "Redis", "permalink": "/redis", "_product": "redis",
              "identifiers": [{"purl": "pkg:deb/debian/redis"}],
              "releases": [{"releaseCycle": "7.2", "eol": "2028-02-28"}]}]""";

    private final Served.Beside server;

    private ManyBuyers(Served.Beside server) {
        this.server = server;
    }

    static ManyBuyers in(Path home) throws IOException {
        var many = new ManyBuyers(Served.alone(home));
        Path own = new Homes(home).of(Served.MINISTRY);
        Path root = Path.of(System.getProperty("etagere.root"));
        String awards = IntStream.range(0, TOWNS)
                .mapToObj(town -> AWARD.formatted(
                        town,
                        siret(town),
                        town == 7 ? "Commune de la Grève" : "Commune n° " + town,
                        "Hébergement " + town,
                        1_000 + town,
                        "Nuage du Ponant SAS"))
                .collect(Collectors.joining(",", "{\"marches\": [", "]}"));
        var codes = DigitalCodes.of(Materials.at(root, List.of(DigitalCodes.FOLDER)));
        taken(new ContractRegisters(own, codes)
                .keep(Origin.file(Files.writeString(home.resolve("region.json"), awards)), DAY, _ -> {}));
        Path systems = Files.writeString(home.resolve("essai-systemes.csv"), SYSTEMS.formatted(siret(7)));
        taken(new ComponentRegisters(own).keep(BomKind.SYSTEMS, List.of(systems), null, DAY));
        taken(new Registers(home)
                .keep(
                        ListKind.ENDOFLIFE,
                        PRODUCTS.getBytes(StandardCharsets.UTF_8),
                        "produits.json",
                        null,
                        DAY,
                        false));
        return many;
    }

    private static void taken(Read<?> read) {
        assertThat(read).isInstanceOf(Read.Ok.class);
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
