package fr.etagere.serving;

import fr.etagere.accounts.Accounts;
import fr.etagere.audit.Trail;
import fr.etagere.identity.Provider;
import fr.etagere.members.Arrivals;
import fr.etagere.members.Members;
import fr.etagere.records.Refusals;
import fr.etagere.records.Sealed;
import fr.etagere.sessions.Sessions;
import fr.etagere.web.Flow;
import fr.etagere.web.People;
import fr.etagere.web.Reach;
import fr.etagere.web.Security;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The parts about people: how they come in, what they may do, what they were refused.
@Configuration(proxyBeanMethods = false)
class PeopleWiring {

    @Bean
    Flow flow(Settings settings) {
        return settings.flow();
    }

    @Bean
    Sessions sessions(JdbcClient jdbc) {
        return new Sessions(jdbc, Security.STRANGER);
    }

    @Bean
    FilterRegistrationBean<Filter> sessionFilter(Sessions sessions, Reach reach) {
        var registered = new FilterRegistrationBean<>(sessions.filter(reach.secure()));
        registered.setOrder(Sessions.order());
        registered.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registered;
    }

    @Bean
    People people(
            Reach reach,
            Accounts accounts,
            Sessions sessions,
            Sealed sealed,
            Trail trail,
            Refusals refusals,
            JdbcClient jdbc,
            Settings settings) {
        Front front = settings.front();
        return new People(
                reach,
                front.registration() == null ? null : new Provider(front.registration()),
                new Arrivals(accounts, sealed, trail, jdbc, settings.clock(), front.first()),
                new Members(accounts, sealed, trail, jdbc),
                sessions,
                sealed,
                trail,
                refusals);
    }

    @Bean
    Refusals refusals(Sealed sealed, Trail trail, Settings settings) {
        return new Refusals(sealed, trail, settings.clock());
    }
}
