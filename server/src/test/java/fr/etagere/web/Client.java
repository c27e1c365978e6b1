package fr.etagere.web;

import fr.etagere.serving.Served;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A visitor without a screen: keeps cookies, fills in forms, follows nothing by itself.
public final class Client {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI server;

    private Client(URI server) {
        this.server = server;
    }

    /// Someone of the made ministry, by the beginning of their name.
    public static Client as(String name) {
        return as(name, Served.address());
    }

    /// The same, on another server with a demonstration.
    static Client as(String name, URI server) {
        var client = at(server);
        HttpResponse<String> page = client.get("/connexion");
        Matcher person = Pattern.compile("name=\"qui\" value=\"([^\"]+)\">\\s*<button class=\"person\"><strong>" + name)
                .matcher(page.body());
        if (!person.find()) {
            throw new IllegalArgumentException("nobody called " + name);
        }
        client.post("/connexion/demo", Map.of("qui", person.group(1)), page);
        return client;
    }

    static Client anyone() {
        return at(Served.address());
    }

    /// A visitor of another server than that of the run.
    static Client at(URI server) {
        return new Client(server);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    /// A part of a page, as the script of the page asks for it.
    String part(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                        .header("HX-Request", "true")
                        .GET())
                .body();
    }

    /// Goes where an answer leads, on any server.
    HttpResponse<String> follow(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /// Sends a form, with the one-time word of the page it is on.
    public HttpResponse<String> post(String path, Map<String, String> fields, HttpResponse<String> page) {
        Matcher word = CSRF.matcher(page.body());
        if (!word.find()) {
            throw new IllegalStateException("no form on that page");
        }
        return post(path, form(fields) + "&_csrf=" + URLEncoder.encode(word.group(1), StandardCharsets.UTF_8));
    }

    /// A body of any type, without the word of a form.
    HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// A file as it comes, byte for byte.
    public HttpResponse<byte[]> bytes(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Sends a file by a form, with the one-time word of the page it is on.
    HttpResponse<String> upload(String path, String name, byte[] file, HttpResponse<String> page) {
        return upload(path, Map.of(), name, file, page);
    }

    /// The same, with fields before the file.
    HttpResponse<String> upload(
            String path, Map<String, String> fields, String name, byte[] file, HttpResponse<String> page) {
        Matcher word = CSRF.matcher(page.body());
        if (!word.find()) {
            throw new IllegalStateException("no form on that page");
        }
        var all = new LinkedHashMap<String, String>();
        all.put("_csrf", word.group(1));
        all.putAll(fields);
        return multipart(path, all, name, file);
    }

    /// Sends fields then a file, as they are.
    HttpResponse<String> multipart(String path, Map<String, String> fields, String name, byte[] file) {
        var head = new StringBuilder();
        fields.forEach((field, value) -> head.append(
                "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field, value)));
        head.append("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/json\r\n\r\n");
        return send(form(path, whole(head.toString(), file)));
    }

    /// The same, without saying how long it is.
    HttpResponse<String> unannounced(String path, HttpResponse<String> page, byte[] file) {
        Matcher word = CSRF.matcher(page.body());
        if (!word.find()) {
            throw new IllegalStateException("no form on that page");
        }
        String head = "--limit\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + word.group(1)
                + "\r\n--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n";
        return send(form(path, HttpRequest.BodyPublishers.fromPublisher(whole(head, file))));
    }

    private static HttpRequest.BodyPublisher whole(String head, byte[] file) {
        return HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(file),
                HttpRequest.BodyPublishers.ofString("\r\n--limit--\r\n"));
    }

    private HttpRequest.Builder form(String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(body);
    }

    /// The session's name, as the browser keeps it; empty before there is one.
    String session() {
        return cookies.getCookieStore().get(server).stream()
                .filter(cookie -> cookie.getName().equals("etagere"))
                .map(java.net.HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }
}
