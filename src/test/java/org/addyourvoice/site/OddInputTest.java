package org.addyourvoice.site;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.Report;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Sends every route there is what no browser would send. Somebody who may do everything does it, so that nothing stops it early. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnH2
class OddInputTest {

    private static final String PASSWORD = "my dog sleeps a lot";
    private static final List<String> TYPED =
            List.of("title", "body", "message", "pseudonym", "strategy", "outcome", "symptom", "version", "after");

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    Authoring authoring;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s[0]",
                "%s[99999999]",
                "%s[",
                "%s]",
                "%s.bytes[7]",
                "%s.class.classLoader",
                "_%s",
                "!%s",
                "[%s]",
                "reports[5].%s",
                "%s.x.y",
            })
    void oddNamesAreNoFailure(String name) {
        Visitor visitor = somebody();
        everyRoute(
                visitor,
                TYPED.stream().flatMap(it -> Stream.of(name.formatted(it), "1")).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9223372036854775808", "'\"><script>", "${7*7}", "{0}", "🙂"})
    void oddValuesAreNoFailure(String value) {
        Visitor visitor = somebody();
        TYPED.forEach(field -> everyRoute(visitor, field, value));
    }

    @Test
    void aThousandFieldsAreNoFailure() {
        String[] fields = Stream.iterate(0, it -> it + 1)
                .limit(1_000)
                .flatMap(it -> Stream.of("reports[" + it + "].strategy", "heat-therapy"))
                .toArray(String[]::new);
        Visitor visitor = somebody();

        assertThat(visitor.post("/voice", fields).statusCode()).isBetween(400, 499);
    }

    /** Sends these fields along each route, one route after the other. */
    private void everyRoute(Visitor visitor, String... fields) {
        String[] form = visitor.withToken("/me", fields);
        mappings.getHandlerMethods().keySet().forEach(info -> {
            for (String pattern : info.getPatternValues()) {
                String address = pattern.replaceAll("\\{[^}]*}", "1");
                boolean posts = info.getMethodsCondition().getMethods().contains(RequestMethod.POST);
                var answer =
                        posts ? visitor.send(visitor.form(address, form)) : visitor.get(address + "?" + query(fields));
                assertThat(answer.statusCode())
                        .as("%s with %s", address, List.of(fields))
                        .isLessThan(500);
                assertThat(answer.body()).doesNotContain("Exception", "\tat ");
            }
        });
    }

    private static String query(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encode(fields[2 * i], UTF_8) + "=" + encode(fields[2 * i + 1], UTF_8))
                .collect(joining("&"));
    }

    private Visitor somebody() {
        String name = "odd " + UUID.randomUUID().toString().substring(0, 8);
        MemberId member = membership.enrol(name, PASSWORD, Role.ADMIN);
        var heat = new Report(vocabulary.strategy("heat-therapy").orElseThrow().id(), Outcome.HELPED);
        authoring.submit(
                member,
                new ExperienceText("Title", "Words.", Context.AFTER, Set.of(), List.of(heat), Set.of(), false),
                UUID.randomUUID());
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }
}
