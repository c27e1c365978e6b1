package fr.etagere.charts;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.cartography.Cartography;
import fr.etagere.cartography.Folders;
import fr.etagere.cartography.Shelving;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The map of each organisation, from its own folder and from what everyone reads. Held in memory as long as the copies
/// in use are the same; those used last are kept, the others are read again when they are asked for.
public final class Charts {

    private static final System.Logger LOG = System.getLogger(Charts.class.getName());
    private static final int KEPT = 8;

    private final Homes homes;
    private final Path root;
    private final Shelving shelving;
    private final Clock clock;
    private final Map<Key, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    /// @param root holds `doctrine/` and `catalogue/`
    /// @param shelving the shelf of the server, where substitutes are looked for
    public Charts(Homes homes, Path root, Shelving shelving, Clock clock) {
        this.homes = homes;
        this.root = root;
        this.shelving = shelving;
        this.clock = clock;
    }

    private record Key(
            String siret,
            @Nullable LocalDate asOf,
            @Nullable LocalDate knownOn) {}

    private record Held(List<String> state, Cartography map) {}

    /// The map of the organisation for which someone acts, and of no other.
    ///
    /// @param asOf contracts as they were that day; null without that limit
    /// @param knownOn what was imported that day; null without that limit
    public Cartography of(Actor actor, @Nullable LocalDate asOf, @Nullable LocalDate knownOn) throws IOException {
        Folders folders = folders(actor);
        List<String> state = Cartography.state(folders);
        var key = new Key(actor.siret(), asOf, knownOn);
        synchronized (held) {
            Held known = held.get(key);
            if (known != null && known.state().equals(state)) {
                return known.map();
            }
            // Nothing is read yet: whoever asks first reads, and those who ask meanwhile wait for that one.
            Cartography map = Cartography.held(
                    folders, shelving, said -> LOG.log(System.Logger.Level.WARNING, said), asOf, knownOn);
            held.put(key, new Held(state, map));
            if (held.size() > KEPT) {
                held.remove(held.keySet().iterator().next());
            }
            return map;
        }
    }

    /// What the map of someone's organisation is made from; the same as long as no copy is replaced.
    List<String> state(Actor actor) throws IOException {
        return Cartography.state(folders(actor));
    }

    /// The folders that the organisation for which someone acts is answered from.
    public Folders folders(Actor actor) {
        return new Folders(root, homes.of(actor), homes.shared());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
