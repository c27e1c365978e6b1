package fr.etagere.download;

import org.jspecify.annotations.Nullable;

/// What a server answers to a request, when it is not a reason to refuse.
sealed interface Answer {

    /// The file.
    record Given(
            byte[] bytes, @Nullable String etag, @Nullable String lastModified) implements Answer {}

    /// The file, which is now where it was to be saved.
    record Saved() implements Answer {}

    /// The file is elsewhere.
    record Moved(String location) implements Answer {}
}
