package org.addyourvoice.architecture;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Requests of somebody who has signed in: with a session as sign-in makes it, which names the account and says that the password was just given. */
@TestComponent
class MatrixVisits {

    private static final String SIGNED_IN = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final MockMvcTester site;
    private final SessionRepository<?> sessions;

    MatrixVisits(MockMvc site, SessionRepository<?> sessions) {
        this.site = MockMvcTester.create(site);
        this.sessions = sessions;
    }

    void post(MemberId member, String path, String... fields) {
        send(member, "POST", path, List.of(fields), true);
    }

    /**
     * @param member null for a guest
     * @param method of a {@link Matrix.Route}
     * @param fields each {@code name=value}, encoded as in a form
     */
    MvcTestResult send(@Nullable MemberId member, String method, String path, List<String> fields, boolean withToken) {
        return send(member == null ? null : open(sessions, SIGNED_IN, member), method, path, fields, withToken);
    }

    /** As somebody who has shown that a closed account is theirs. */
    MvcTestResult atTheDoor(MemberId member, String method, String path, List<String> fields) {
        return send(open(sessions, "closed.account", member), method, path, fields, true);
    }

    private MvcTestResult send(
            @Nullable String session, String method, String path, List<String> fields, boolean withToken) {
        boolean inAddress = !method.equals("POST") && !fields.isEmpty();
        String address = inAddress ? path + "?" + String.join("&", fields) : path;
        AbstractMockHttpServletRequestBuilder<?> request =
                request(method, address).accept(MediaType.TEXT_HTML, MediaType.ALL);
        // files and their freshness go by it; the real server says it by itself
        request.servletPath(path.replaceFirst("(^/)?(\\?.*)?$", ""));
        if (method.equals("POST")) {
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED).content(String.join("&", fields));
        }
        if (session != null) {
            request.cookie(new Cookie("SESSION", encoded(session)));
        }
        if (withToken) {
            request.with(csrf());
        }
        return site.perform(request);
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(String method, String path) {
        if (method.equals("UPLOAD")) {
            return MockMvcRequestBuilders.multipart(path).file("folder", new byte[] {1});
        }
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(method.equals("ANY") ? "GET" : method), path);
    }

    private static <S extends Session> String open(SessionRepository<S> sessions, String as, MemberId member) {
        S session = sessions.createSession();
        session.setAttribute(as, member.toString());
        session.setAttribute(
                "access.confirmed", Instant.now().plus(Duration.ofHours(1)).toEpochMilli());
        sessions.save(session);
        return session.getId();
    }

    private static String encoded(String id) {
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
