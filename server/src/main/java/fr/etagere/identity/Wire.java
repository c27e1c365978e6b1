package fr.etagere.identity;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Asks the provider: briefly, no more than it should say, and nobody it points at instead.
final class Wire implements HTTPRequestSender, ResourceRetriever {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int MOST = 256 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        var request =
                HttpRequest.newBuilder(Registration.checked(asked.getURI())).timeout(PATIENCE);
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        String body = Optional.ofNullable(asked.getBody()).orElse("");
        request.method(
                asked.getMethod().name(),
                asked.getMethod() == HTTPRequest.Method.GET
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request.build());
        var response = new HTTPResponse(answer.statusCode());
        answer.headers().firstValue("Content-Type").ifPresent(type -> response.setHeader("Content-Type", type));
        response.setBody(answer.body());
        return response;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HttpResponse<String> answer = get(uri(address));
        return new Resource(
                answer.body(), answer.headers().firstValue("Content-Type").orElse("application/json"));
    }

    /// What is at an address of the provider.
    HttpResponse<String> get(URI address) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(Registration.checked(address))
                .timeout(PATIENCE)
                .GET()
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(
                    request,
                    HttpResponse.BodyHandlers.limiting(
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), MOST));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static URI uri(URL address) throws IOException {
        try {
            return address.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(new ParseException(e.getMessage()));
        }
    }
}
