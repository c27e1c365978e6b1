package fr.etagere.api;

import java.io.IOException;
import org.springframework.http.HttpMethod;

/// One operation.
///
/// @param path as the description writes it (`/api/v1/dossiers/{id}`)
/// @param inTurn whether it takes a processor for a while, so that few are answered at once
/// @param kept whether what it answers is kept under the key a program gives, so that it is done once
record Endpoint(
        HttpMethod method, String path, Needs needs, Input input, boolean inTurn, boolean kept, Answering answer) {

    /// Answers a call.
    @FunctionalInterface
    interface Answering {
        Answer to(Call call) throws IOException, InterruptedException;
    }

    static Endpoint read(String path, Needs needs, Answering answer) {
        return new Endpoint(HttpMethod.GET, path, needs, Input.NONE, false, false, answer);
    }

    /// Computes, and writes nothing.
    static Endpoint ask(String path, Needs needs, Input input, Answering answer) {
        return new Endpoint(HttpMethod.POST, path, needs, input, false, false, answer);
    }

    static Endpoint write(HttpMethod method, String path, Needs needs, Input input, Answering answer) {
        return new Endpoint(method, path, needs, input, false, true, answer);
    }

    /// The same, which waits for its turn before it begins anything.
    Endpoint takingTurns() {
        return new Endpoint(method, path, needs, input, true, kept, answer);
    }
}
