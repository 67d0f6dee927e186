package org.addyourvoice.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One person at a plain HTTP client, with cookies of their own. Follows no redirect by itself. */
public final class Visitor {

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** @param port of the site on this machine */
    public Visitor(int port) {
        this.site = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Sends a form without a token against forgery, as a stranger's site would. */
    public HttpResponse<String> postWithoutToken(String path, String... namesAndValues) {
        return send(form(path, namesAndValues));
    }

    /** Opens a page and sends fields with its token, to the same address or another. */
    public HttpResponse<String> postFrom(String page, String path, String... namesAndValues) {
        return send(form(path, withToken(page, namesAndValues)));
    }

    /** Opens a form and sends it with these fields filled in. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        return postFrom(path, path, namesAndValues);
    }

    public HttpResponse<String> signIn(String pseudonym, String password) {
        return post("/login", "pseudonym", pseudonym, "password", password);
    }

    /** A request to fit out further, for {@link #send}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Accept", "text/html");
    }

    /** A form to fit out further, for {@link #send}. */
    public HttpRequest.Builder form(String path, String... namesAndValues) {
        String body = IntStream.range(0, namesAndValues.length / 2)
                .mapToObj(i -> encoded(namesAndValues[2 * i]) + "=" + encoded(namesAndValues[2 * i + 1]))
                .collect(joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** The fields and the token that the first form of a page carries. */
    public String[] withToken(String page, String... namesAndValues) {
        String token = html(get(page)).select("input[name=_csrf]").attr("value");
        String[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        all[namesAndValues.length] = "_csrf";
        all[namesAndValues.length + 1] = token;
        return all;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Is somebody else from now on, at the same client. */
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    /** Its body as bytes, for what is no text. */
    public HttpResponse<byte[]> download(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofByteArray());
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public static Document html(HttpResponse<String> response) {
        return Jsoup.parse(response.body());
    }

    public static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
