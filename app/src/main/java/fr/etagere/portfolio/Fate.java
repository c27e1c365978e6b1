package fr.etagere.portfolio;

import fr.etagere.ownership.Certainty;
import fr.etagere.shared.Bilingual;
import java.util.List;

/// What becomes of a substitute in a cut-off: who provides it, and who is above them, were asked
/// about. What is not known stays so, and is never taken for safe. Sentences are in both languages:
/// programs are given both.
public sealed interface Fate {

    /// In the order in which substitutes are proposed; what falls is not.
    enum State {
        STANDS,
        /// Neither a country nor a company is cut off: nobody who provides it can be.
        NOT_ASKED,
        /// No provider is named, and none is needed.
        FREE,
        UNKNOWN,
        FALLS
    }

    /// What says so.
    enum By {
        /// The provider is what is cut off.
        CUT,
        /// On the map, the provider falls with it.
        MAP,
        /// The shelf states where the provider is seated.
        STATED,
        /// A register does.
        SEAT,
        /// The chain of those above the provider, as registers give it.
        CHAIN,
        /// The State shares it.
        STATE
    }

    /// The grounds; for what is not known, what is missing.
    List<Bilingual> because();

    /// The documents that would settle it.
    default List<Bilingual> ask() {
        return List.of();
    }

    /// Laws of a country cut off that may reach the provider.
    default List<Bilingual> laws() {
        return List.of();
    }

    default State state() {
        return switch (this) {
            case Stands _ -> State.STANDS;
            case NotAsked _ -> State.NOT_ASKED;
            case Free _ -> State.FREE;
            case Unknown _ -> State.UNKNOWN;
            case Falls _ -> State.FALLS;
        };
    }

    /// Its provider is, or is under, what is cut off.
    ///
    /// @param certainty POSSIBLE for a chain that is not sure, for accounts taken in, which is not
    ///     control, and for a statement that nobody has checked
    record Falls(Certainty certainty, By by, List<Bilingual> because, List<Bilingual> ask) implements Fate {
        public Falls {
            because = List.copyOf(because);
            ask = List.copyOf(ask);
        }
    }

    /// Everyone above its provider is known up to the top, and outside what is cut off.
    record Stands(By by, List<Bilingual> because, List<Bilingual> laws) implements Fate {
        public Stands {
            because = List.copyOf(because);
            laws = List.copyOf(laws);
        }
    }

    /// Free software that nobody has to provide.
    record Free(List<Bilingual> because) implements Fate {
        public Free {
            because = List.copyOf(because);
        }
    }

    /// No register says who is above its provider, or not up to the top.
    record Unknown(List<Bilingual> because, List<Bilingual> ask, List<Bilingual> laws) implements Fate {
        public Unknown {
            because = List.copyOf(because);
            ask = List.copyOf(ask);
            laws = List.copyOf(laws);
        }
    }

    /// Only a component is cut off.
    record NotAsked() implements Fate {
        @Override
        public List<Bilingual> because() {
            return List.of();
        }
    }
}
