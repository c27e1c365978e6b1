package fr.etagere.serving;

import fr.etagere.accounts.Accounts;
import fr.etagere.api.Api;
import fr.etagere.api.Desk;
import fr.etagere.api.TokenStore;
import fr.etagere.api.Tokens;
import fr.etagere.audit.Trail;
import fr.etagere.dossier.Decisions;
import fr.etagere.lists.Registers;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Sealed;
import fr.etagere.shared.Materials;
import fr.etagere.web.Routes;
import fr.etagere.web.Security;
import java.io.IOException;
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
    Routes routes(Accounts accounts, Dossiers dossiers, Decisions decisions, Tokens tokens, Settings settings) {
        return new Routes(accounts, dossiers, decisions, tokens, settings.demo());
    }

    @Bean
    Tokens tokens(JdbcClient jdbc, Sealed sealed, Accounts accounts, Trail trail, Settings settings) {
        return new Tokens(new TokenStore(jdbc), sealed, accounts, trail, settings.clock());
    }

    @Bean
    Desk desk(Decisions decisions, Settings settings) throws IOException {
        return Desk.at(settings.root(), settings.home(), decisions, settings.clock());
    }

    @Bean
    Api api(Tokens tokens, JdbcClient jdbc, Sealed sealed, Dossiers dossiers, Desk desk) {
        return new Api(tokens, jdbc, sealed, dossiers, desk);
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
