package fr.etagere.serving;

import com.zaxxer.hikari.HikariDataSource;
import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Homes;
import fr.etagere.api.Api;
import fr.etagere.api.Desk;
import fr.etagere.api.TokenStore;
import fr.etagere.api.Tokens;
import fr.etagere.audit.Trail;
import fr.etagere.backing.Backing;
import fr.etagere.charts.Charts;
import fr.etagere.charts.Reports;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.download.Download;
import fr.etagere.imports.Imports;
import fr.etagere.imports.PublicFetching;
import fr.etagere.lists.Registers;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Refusals;
import fr.etagere.records.Sealed;
import fr.etagere.records.SupplierReviews;
import fr.etagere.records.Verifications;
import fr.etagere.registry.Registry;
import fr.etagere.shared.Materials;
import fr.etagere.steps.DecisionsInUse;
import fr.etagere.steps.Standings;
import fr.etagere.steps.StepParts;
import fr.etagere.uploads.Streaming;
import fr.etagere.web.Comparisons;
import fr.etagere.web.Parts;
import fr.etagere.web.People;
import fr.etagere.web.Reach;
import fr.etagere.web.Routes;
import fr.etagere.web.Security;
import fr.etagere.web.Shelf;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Every part, built by hand: nothing is found by scanning.
@SpringBootConfiguration(proxyBeanMethods = false)
@Platform
@Import({Security.class, PeopleWiring.class, StepWiring.class})
class Wiring {

    /// Asked by the build alone, which describes these parts so that a start need not.
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(Wiring.class).bannerMode(Banner.Mode.OFF).run(arguments);
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, Settings settings) {
        return new Accounts(jdbc, settings.clock());
    }

    @Bean
    Trail trail(JdbcClient jdbc, Settings settings) {
        return new Trail(jdbc, settings.clock());
    }

    @Bean
    Sealed sealed(PlatformTransactionManager transactions, JdbcClient jdbc) {
        return new Sealed(new TransactionTemplate(transactions), jdbc);
    }

    @Bean
    Dossiers dossiers(JdbcClient jdbc, Sealed sealed, Trail trail, Settings settings) {
        return new Dossiers(jdbc, sealed, trail, settings.clock());
    }

    @Bean
    DecisionFiles decisionFiles(JdbcClient jdbc, Sealed sealed, Trail trail, Settings settings) {
        return new DecisionFiles(jdbc, sealed, trail, settings.clock());
    }

    @Bean
    HikariDataSource pool(Ahead ahead) {
        return ahead.pool();
    }

    /// The published tables and shelf, without the imported lists.
    @Bean
    Materials published(Ahead ahead) {
        return ahead.materials();
    }

    @Bean
    Reach reach(Settings settings) {
        return new Reach(settings.front().address(), settings.demo());
    }

    @Bean
    Decisions decisions(Ahead ahead) {
        return ahead.decisions();
    }

    @Bean
    Shelf shelf(Decisions decisions, Materials published, Settings settings) {
        return new Shelf(decisions, published, new Registers(settings.home()), settings.clock());
    }

    @Bean
    Verifications verifications(DecisionsInUse inUse, Materials published, Settings settings) {
        return new Verifications(inUse, settings.home(), published);
    }

    @Bean
    Comparisons comparisons(Decisions decisions, Settings settings) {
        return new Comparisons(Materials.at(settings.root(), Comparisons.FOLDERS), decisions, settings.clock());
    }

    @Bean
    Registry registry(Settings settings) {
        return new Registry(settings.home(), Materials.at(settings.root(), List.of(Backing.LAW)), settings.clock());
    }

    @Bean
    Charts charts(Homes homes, Shelf shelf, Settings settings) {
        return new Charts(homes, settings.root(), _ -> shelf.opened(), settings.clock());
    }

    /// What a stop left is settled before anyone reads.
    @Bean
    SupplierReviews supplierReviews(Homes homes, Sealed sealed, Trail trail, Settings settings) throws IOException {
        var reviews = new SupplierReviews(homes, sealed, trail, settings.clock());
        reviews.settle();
        return reviews;
    }

    /// The key of the command line: a decision made here and one made there are signed alike.
    @Bean
    SigningKey signingKey(Settings settings) throws IOException {
        return SigningKey.keptAt(settings.home().resolve("keys").resolve("signing.pem"));
    }

    /// The servlet of requests whose file is read as it comes.
    @Bean
    ServletRegistrationBean<Streaming> streaming(ApplicationContext context) {
        var servlet = new Streaming();
        servlet.setApplicationContext(context);
        var registration = new ServletRegistrationBean<>(servlet, "/imports/envoi", "/api/v1/imports", "/verifier");
        registration.setName("streaming");
        return registration;
    }

    @Bean
    Homes homes(Settings settings) {
        return new Homes(settings.home());
    }

    /// What a stop left is taken up as soon as the database is there.
    @Bean(destroyMethod = "close")
    Imports imports(Homes homes, Accounts accounts, Sealed sealed, Trail trail, JdbcClient jdbc, Settings settings)
            throws IOException {
        var imports = new Imports(
                homes,
                settings.limits(),
                DigitalCodes.of(Materials.at(settings.root(), List.of(DigitalCodes.FOLDER))),
                new PublicFetching(new Download(System.getenv(), System.getProperties())),
                accounts,
                sealed,
                trail,
                jdbc,
                settings.clock());
        imports.resume();
        return imports;
    }

    @Bean
    Routes routes(
            Accounts accounts,
            Dossiers dossiers,
            DecisionFiles files,
            Decisions decisions,
            DecisionsInUse inUse,
            Shelf shelf,
            Verifications verifications,
            Comparisons comparisons,
            Standings standings,
            StepParts steps,
            Registry registry,
            SupplierReviews reviews,
            Charts charts,
            Tokens tokens,
            Imports imports,
            SigningKey key,
            People people,
            Settings settings) {
        return new Routes(
                new Parts(
                        accounts,
                        dossiers,
                        files,
                        decisions,
                        inUse,
                        shelf,
                        verifications,
                        comparisons,
                        standings,
                        steps,
                        registry,
                        reviews,
                        charts,
                        new Reports(charts),
                        tokens,
                        imports,
                        key,
                        settings.clock(),
                        settings.demo()),
                people);
    }

    @Bean
    Tokens tokens(JdbcClient jdbc, Sealed sealed, Accounts accounts, Trail trail, Settings settings) {
        return new Tokens(new TokenStore(jdbc), sealed, accounts, trail, settings.clock());
    }

    @Bean
    Desk desk(Decisions decisions, DecisionsInUse inUse, Registry registry, Settings settings) throws IOException {
        return Desk.at(settings.root(), settings.home(), decisions, inUse, registry, settings.clock());
    }

    @Bean
    Api api(
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
        return new Api(
                tokens, jdbc, sealed, dossiers, files, steps, reviews, verifications, imports, desk, charts, refusals);
    }

    @Bean
    RouterFunction<ServerResponse> router(Api api, Routes routes) {
        return api.router().and(routes.router());
    }

    @Bean
    Demo demo(Accounts accounts, Dossiers dossiers, Settings settings) {
        return new Demo(accounts, dossiers, settings);
    }
}
