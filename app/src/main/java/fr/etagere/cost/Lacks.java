package fr.etagere.cost;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is not known of the costs of an option.
final class Lacks {

    private Lacks() {}

    static List<Account.Missing> of(Study.Option option, @Nullable Interval users) {
        var missing = new ArrayList<Account.Missing>();
        for (Line line : option.lines()) {
            Account.What what = amount(line.amount());
            if (what != null) {
                missing.add(of(what, line));
            }
            if (!counted(line.heads(), users)) {
                missing.add(of(Account.What.USERS, line));
            }
        }
        for (Kind kind : Kind.values()) {
            if (option.lacks(kind)) {
                missing.add(new Account.Missing(
                        Account.What.KIND, kind, null, null, option.path() + "/lines", option.row()));
            }
        }
        return List.copyOf(missing);
    }

    private static Account.Missing of(Account.What what, Line line) {
        return new Account.Missing(what, line.kind(), line.label(), line.ask(), line.path(), line.row());
    }

    private static Account.@Nullable What amount(Interval amount) {
        if (amount.max() != null) {
            return null;
        }
        return amount.min().signum() == 0 ? Account.What.AMOUNT : Account.What.UPPER_BOUND;
    }

    private static boolean counted(Line.Heads heads, @Nullable Interval users) {
        return switch (heads) {
            case Line.Heads.Single _ -> true;
            case Line.Heads.AllUsers _ -> users != null && users.max() != null;
            case Line.Heads.Own(Interval own) -> own.max() != null;
        };
    }
}
