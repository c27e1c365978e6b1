package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Role;
import fr.etagere.members.Change;
import fr.etagere.members.Members;
import fr.etagere.need.Need;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The people of an organisation, and the roles an administrator gives them.
final class MemberPages {

    private static final int SHOWN = 500;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 300;

    private final Members members;
    private final Accounts accounts;

    MemberPages(Members members, Accounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    ServerResponse list(Visit visit) {
        return page(visit, HttpStatus.OK, null);
    }

    ServerResponse give(Visit visit) {
        Optional<Role> role = role(visit);
        return role.isEmpty() ? unreadable(visit) : told(visit, members.give(visit.actor(), person(visit), role.get()));
    }

    ServerResponse take(Visit visit) {
        Optional<Role> role = role(visit);
        return role.isEmpty() ? unreadable(visit) : told(visit, members.take(visit.actor(), person(visit), role.get()));
    }

    ServerResponse describe(Visit visit) {
        String name = visit.param("nom").replaceAll("\\p{C}+", " ").strip();
        String kind = visit.param("nature");
        boolean known =
                Arrays.stream(Need.BodyKind.values()).anyMatch(one -> one.name().equals(kind));
        if (!known || name.length() < SHORTEST || name.length() > LONGEST) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, visit.t("members.describe.refused"));
        }
        members.describe(visit.actor(), name, kind);
        return Html.seeOther("/membres");
    }

    private ServerResponse told(Visit visit, Change change) {
        return switch (change) {
            case DONE -> Html.seeOther("/membres");
            case NOT_A_MEMBER -> page(visit, HttpStatus.NOT_FOUND, visit.t("members.NOT_A_MEMBER"));
            case LAST_ADMINISTRATOR -> page(visit, HttpStatus.CONFLICT, visit.t("members.LAST_ADMINISTRATOR"));
        };
    }

    private ServerResponse page(Visit visit, HttpStatus status, @Nullable String refused) {
        return Html.page(
                status,
                "members.jte",
                new MembersView(
                        visit,
                        accounts.organisation(visit.actor().siret()).orElseThrow(),
                        members.all(visit.actor(), SHOWN),
                        refused));
    }

    private static ServerResponse unreadable(Visit visit) {
        return Html.problem(visit, HttpStatus.BAD_REQUEST, "unreadable");
    }

    private static UUID person(Visit visit) {
        try {
            return UUID.fromString(visit.param("qui"));
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static Optional<Role> role(Visit visit) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(visit.param("role")))
                .findFirst();
    }
}
