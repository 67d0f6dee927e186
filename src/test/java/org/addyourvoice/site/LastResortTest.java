package org.addyourvoice.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.addyourvoice.support.OnH2;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no browser sends by itself is answered in words, too. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnH2
class LastResortTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"Cookie: a=", "Accept-Language: de\r\nCookie: a=", "X-Long: "})
    void moreHeadersThanAreTakenAreAnsweredInWords(String header) throws IOException {
        String answer = answer("GET / HTTP/1.1\r\nHost: localhost\r\n" + header + "x".repeat(40_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Content-Security-Policy: default-src 'none'");
        Document page = page(answer);
        assertThat(page.select("h1").text()).contains("(400)").doesNotContain("??");
        assertThat(page.select("a").eachAttr("href")).containsExactly("/", "/help-now");
        assertThat(answer).doesNotContain("xxxx", "Exception", "Tomcat", "at org.");
    }

    @Test
    void whatCannotBeReadIsToo() throws IOException {
        Document page = page(answer("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

        assertThat(page.title()).isEqualTo("This page can’t be shown (400) · Add Your Voice");
        assertThat(page.select("main").text()).contains("delete the cookies");
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static Document page(String answer) {
        return Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
    }
}
