package fr.etagere.api;

import fr.etagere.shared.Json;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What a call is answered: a status, headers, bytes.
final class Answer {

    static final String TYPE = "Content-Type";
    static final String ETAG = "ETag";
    private static final String JSON = "application/json";

    private final int status;
    private final SortedMap<String, String> headers;
    private final byte[] body;

    Answer(int status, SortedMap<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = new TreeMap<>(headers);
        this.body = body;
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, new TreeMap<>(), Json.mapper().writeValueAsBytes(body)).with(TYPE, JSON);
    }

    static Answer json(JsonNode body) {
        return json(200, body);
    }

    /// JSON already written, which is sent as it is: it may be signed.
    static Answer written(byte[] body) {
        return new Answer(200, new TreeMap<>(), body).with(TYPE, JSON);
    }

    static Answer picture(String svg) {
        return new Answer(200, new TreeMap<>(), svg.getBytes(StandardCharsets.UTF_8)).with(TYPE, "image/svg+xml");
    }

    static Answer empty(int status) {
        return new Answer(status, new TreeMap<>(), new byte[0]);
    }

    Answer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    int status() {
        return status;
    }

    SortedMap<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    boolean ok() {
        return status >= 200 && status < 300;
    }
}
