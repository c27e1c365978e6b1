package fr.etagere.records;

import fr.etagere.accounts.Actor;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in one transaction that speaks for the actor's organisation: the database shows it no other.
public final class Sealed {

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    public Sealed(TransactionTemplate transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /// All of it, or nothing.
    public <T> T in(Actor actor, Supplier<T> work) {
        return transactions.execute(_ -> {
            jdbc.sql("select set_config('etagere.organisation', :siret, true)")
                    .param("siret", actor.siret())
                    .query(String.class)
                    .single();
            return work.get();
        });
    }
}
