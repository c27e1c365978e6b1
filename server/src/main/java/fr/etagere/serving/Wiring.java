package fr.etagere.serving;

import fr.etagere.accounts.Accounts;
import fr.etagere.audit.Trail;
import fr.etagere.backing.Backing;
import fr.etagere.dossier.Decisions;
import fr.etagere.lists.Registers;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Sealed;
import fr.etagere.shared.Materials;
import fr.etagere.web.Comparisons;
import fr.etagere.web.Routes;
import fr.etagere.web.Security;
import fr.etagere.web.Standings;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Every part, built by hand: nothing is found by scanning.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Security.class)
class Wiring {

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
    Decisions decisions(Settings settings) throws IOException {
        return Decisions.with(new Registers(settings.home()).with(Materials.at(settings.root())));
    }

    @Bean
    Comparisons comparisons(Decisions decisions, Settings settings) {
        return new Comparisons(
                Materials.at(settings.root(), Comparisons.FOLDERS), decisions.catalogue(), settings.clock());
    }

    @Bean
    Standings standings(Decisions decisions, Settings settings) {
        return new Standings(
                settings.home(),
                Materials.at(settings.root(), List.of(Backing.LAW)),
                decisions.catalogue(),
                settings.clock());
    }

    @Bean
    Routes routes(
            Accounts accounts,
            Dossiers dossiers,
            Decisions decisions,
            Comparisons comparisons,
            Standings standings,
            Settings settings) {
        return new Routes(accounts, dossiers, decisions, comparisons, standings, settings.demo());
    }

    @Bean
    RouterFunction<ServerResponse> router(Routes routes) {
        return routes.router();
    }

    @Bean
    Demo demo(Accounts accounts, Dossiers dossiers, Settings settings) {
        return new Demo(accounts, dossiers, settings);
    }
}
