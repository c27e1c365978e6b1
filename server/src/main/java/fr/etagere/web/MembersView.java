package fr.etagere.web;

import fr.etagere.accounts.Organisation;
import fr.etagere.accounts.Role;
import fr.etagere.members.Member;
import fr.etagere.need.Need;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The people of an organisation.
///
/// @param refused what was just asked and cannot be; null when nothing was
record MembersView(
        Visit visit,
        Organisation organisation,
        List<Member> members,
        @Nullable String refused) {

    /// What can still be given to someone.
    List<Role> toGive(Member member) {
        return Arrays.stream(Role.values())
                .filter(role -> !member.roles().contains(role))
                .toList();
    }

    List<String> kinds() {
        return Arrays.stream(Need.BodyKind.values()).map(Enum::name).toList();
    }
}
