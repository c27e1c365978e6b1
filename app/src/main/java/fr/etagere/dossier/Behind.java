package fr.etagere.dossier;

import fr.etagere.backing.Backed;
import fr.etagere.backing.Backing;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Of which entries a decision tells who provides them: what the market offers, the clouds that could host, and
/// what was retained.
record Behind(Decision decision, Catalogue catalogue) {

    Backed entries(Backing backing, Materials materials) throws IOException {
        var sold = new ArrayList<>(decision.recourse().candidates().stream()
                .filter(candidate -> candidate.setAside() == null && !candidate.unproven() && bought(candidate.entry()))
                .map(Decision.Candidate::entry)
                .toList());
        sold.addAll(decision.data().qualifiedOffers());
        List<Entry> retained = decision.components().stream()
                .flatMap(component -> component.solutions().stream())
                .map(catalogue::entry)
                .flatMap(Optional::stream)
                .toList();
        retained.stream().filter(Behind::bought).forEach(sold::add);
        return backing.of(
                sold,
                Stream.concat(retained.stream(), named())
                        .filter(entry -> !bought(entry))
                        .toList(),
                catalogue,
                materials,
                decision.asOf());
    }

    /// Candidates of the State on the rung retained, some of which a company runs.
    private Stream<Entry> named() {
        return decision.recourse().candidates().stream()
                .filter(candidate -> candidate.setAside() == null
                        && !candidate.unproven()
                        && candidate.rung().equals(decision.recourse().rung()))
                .map(Decision.Candidate::entry);
    }

    private static boolean bought(Entry entry) {
        return Coverings.rung(entry).equals("MARKET");
    }
}
