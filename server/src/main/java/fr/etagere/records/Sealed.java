package fr.etagere.records;

import fr.etagere.accounts.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in one transaction that speaks for the actor's organisation: the database shows it no other.
public final class Sealed {

    private static final System.Logger LOG = System.getLogger(Sealed.class.getName());

    /// The organisation of the transaction under way: the database is told once.
    private static final ScopedValue<String> SPEAKS_FOR = ScopedValue.newInstance();

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    public Sealed(TransactionTemplate transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /// All of it, or nothing. Within another, it is part of that one.
    ///
    /// @throws IllegalStateException within another that speaks for another organisation
    public <T> T in(Actor actor, Supplier<T> work) {
        if (SPEAKS_FOR.isBound()) {
            if (!SPEAKS_FOR.get().equals(actor.siret())) {
                throw new IllegalStateException("one transaction speaks for one organisation");
            }
            return transactions.execute(_ -> work.get());
        }
        return ScopedValue.where(SPEAKS_FOR, actor.siret())
                .call(() -> transactions.execute(_ -> {
                    jdbc.sql("select set_config('etagere.organisation', :siret, true)")
                            .param("siret", actor.siret())
                            .query(String.class)
                            .single();
                    return work.get();
                }));
    }

    /// What a transaction writes beside the database.
    interface Beside {
        void write() throws IOException;

        /// The database kept its part.
        void kept() throws IOException;

        /// @param surely false when nobody knows whether the database kept its part
        void takeBack(boolean surely) throws IOException;
    }

    /// Writes beside the database once nothing is left of the transaction but its end, the widest
    /// when several are one in another: whatever fails before, nothing is written. When that end
    /// itself fails, or nobody knows how it ended, it is taken back: what a trail does not say is
    /// not in force. A stop of the machine between both is for {@link Settling}.
    void last(Beside beside) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            private boolean written;

            @Override
            public void beforeCommit(boolean readOnly) {
                try {
                    beside.write();
                    written = true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void afterCompletion(int status) {
                try {
                    if (written && status == STATUS_COMMITTED) {
                        beside.kept();
                    } else if (written) {
                        beside.takeBack(status == STATUS_ROLLED_BACK);
                    }
                } catch (IOException e) {
                    LOG.log(
                            System.Logger.Level.ERROR,
                            () -> beside + " may differ from the database until it is settled",
                            e);
                }
            }
        });
    }
}
