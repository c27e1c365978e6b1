package fr.etagere.sessions;

import java.time.OffsetDateTime;
import java.util.Map;

/// A session that someone opened and that is not over.
///
/// @param handle by which it is closed: the digest of its name, which opens nothing
/// @param asked the last request made in it, to the minute
/// @param texts what it keeps
public record Opened(String handle, OffsetDateTime since, OffsetDateTime asked, Map<String, String> texts) {

    public Opened {
        texts = Map.copyOf(texts);
    }
}
