package fr.etagere.web;

import fr.etagere.ownership.LegalEntity.Registration;
import fr.etagere.shared.Texts;
import org.jspecify.annotations.Nullable;

/// Says what a register no longer vouches for.
final class Registered {

    private Registered() {}

    /// @return null when the register says nothing against it
    static @Nullable String against(@Nullable Registration registration, Texts texts) {
        if (registration == null) {
            return null;
        }
        String said = registration.since() == null
                ? texts.get("finding.registration." + registration.state())
                : texts.get("finding.registration.since", texts.date(registration.since()));
        return registration.survivor() == null
                ? said
                : texts.get("finding.registration.survivor", said, registration.survivor());
    }
}
