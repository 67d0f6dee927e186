package org.addyourvoice.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.addyourvoice.architecture.Matrix.Route;
import org.addyourvoice.architecture.Matrix.Row;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.WithMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tries every cell of {@code authorisation.txt} with real accounts at the real site, and holds that the file knows every route. */
@SpringBootTest(
        properties = {
            "forum.moderation.undo=10m",
            "forum.limits.sign-in-address.capacity=9999",
            "forum.limits.post.capacity=9999",
            "forum.limits.report.capacity=9999",
            "forum.limits.quick-voice.capacity=9999"
        })
@AutoConfigureMockMvc
@Import({MovableClock.class, Clockwork.class, MatrixVisits.class, MatrixObjects.class})
@WithMail
@OnH2
class AuthorisationTest {

    private static final Matrix MATRIX = Matrix.read();

    /** Mail programs send it with no page of ours before it (RFC 8058). What stands in the address is its token. */
    private static final String ONE_CLICK = "/unsubscribe/{link}";

    @Autowired
    MatrixVisits visits;

    @Autowired
    MatrixObjects objects;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    List<HandlerMapping> mappings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    static Stream<Row> rows() {
        return MATRIX.rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everybodyIsAnsweredAsTheMatrixSays(Row row) {
        holds(row);
    }

    @Test
    void theMatrixKnowsEveryRouteAndNoOther() {
        knowsAll(MATRIX);
    }

    @Test
    void aWrongCellWouldBeSeen() {
        Row queue = row("GET", "/moderation");
        Map<Asker, String> open = new EnumMap<>(queue.cells());
        open.put(Asker.MEMBER, "200");

        assertThatThrownBy(() -> holds(queue.answering(open)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MEMBER is answered 403, not 200")
                .hasMessageContaining(queue.toString());
    }

    @Test
    void aRouteThatIsNewOrGoneWouldBeSeen() throws NoSuchMethodException {
        RequestMappingInfo planted = RequestMappingInfo.paths("/planted/{id}")
                .methods(RequestMethod.GET)
                .build();
        controllers.registerMapping(planted, new Planted(), Planted.class.getDeclaredMethod("open"));
        try {
            Map<Asker, String> open = all("200");
            open.put(Asker.SUSPENDED, "shut");
            Row needed = new Row(new Route("GET", "/planted/{id}"), "nothing", open, List.of());
            assertThatThrownBy(() -> knowsAll(MATRIX))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(needed.toString());
        } finally {
            controllers.unregisterMapping(planted);
        }
        List<Row> more = new ArrayList<>(MATRIX.rows());
        more.add(new Row(new Route("GET", "/gone"), "-", all("200"), List.of()));
        assertThatThrownBy(() -> knowsAll(new Matrix(more))).hasMessageContaining("GET /gone");
    }

    @Test
    void nothingOfTheDeskIsForMembers() {
        Predicate<Row> desk = it -> it.route().pattern().matches("/(moderation|admin)(/.*)?");
        assertThat(MATRIX.rows())
                .filteredOn(desk)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.cells())
                        .as(it.toString())
                        .containsEntry(Asker.GUEST, "login")
                        .containsEntry(Asker.MEMBER, "403")
                        .containsEntry(Asker.SUSPENDED, "shut"));
    }

    @Test
    void whoeverComesToTheirClosedAccountIsAGuestEverywhereElse() {
        for (Row row : MATRIX.rows()) {
            String answer = word(atTheDoor(row));
            if (row.route().pattern().matches("/closed(/(history|export|confirm|delete.*))?")) {
                // a wrong password brings the form again
                assertThat(answer).as(row.toString()).isIn("200", "302", "422");
            } else {
                assertThat(answer).as(row.toString()).isEqualTo(row.cells().get(Asker.GUEST));
            }
        }
    }

    private MvcTestResult atTheDoor(Row row) {
        MemberId account = objects.account(Asker.SUSPENDED);
        Map<String, String> values = objects.in(row.state(), Asker.SUSPENDED);
        List<String> sends =
                row.sends().stream().map(it -> filledIn(it, values)).toList();
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            objects.close(account);
            return visits.atTheDoor(account, row.route().method(), row.route().path(values), sends);
        });
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        assertThat(MATRIX.rows())
                .filteredOn(it -> it.route().isForm() && !it.route().pattern().equals(ONE_CLICK))
                .isNotEmpty()
                .allSatisfy(this::takesNoForgery);
        assertThat(ask(row("POST", ONE_CLICK), Asker.GUEST, false)).hasStatus(HttpStatus.GONE);
        assertThatThrownBy(() -> takesNoForgery(row("GET", "/moderation"))).isInstanceOf(AssertionError.class);
    }

    private void takesNoForgery(Row row) {
        assertThat(ask(row, Asker.ADMIN, false)).as("%s without a token", row).hasStatus(HttpStatus.FORBIDDEN);
    }

    private void holds(Row row) {
        Map<Asker, String> answers = answers(row);
        String wrong = Stream.of(Asker.values())
                .filter(it -> !answers.get(it).equals(row.cells().get(it)))
                .map(it -> it + " is answered " + answers.get(it) + ", not "
                        + row.cells().get(it))
                .collect(joining("; "));
        assertThat(wrong)
                .as("%n%s%nIf the site is right, the row is%n%s%n", row, row.answering(answers))
                .isEmpty();
    }

    private void knowsAll(Matrix matrix) {
        Map<String, Set<Route>> differences = MappedRoutes.differences(MappedRoutes.of(mappings), matrix);
        assertThat(differences.get("unlisted"))
                .as(
                        "routes without a row in authorisation.txt. If these answers are right, add%n%s%n",
                        differences.get("unlisted").stream()
                                .map(this::suggested)
                                .collect(joining("\n")))
                .isEmpty();
        assertThat(differences.get("gone"))
                .as("routes in authorisation.txt that nothing answers at: take their rows out")
                .isEmpty();
    }

    private String suggested(Route route) {
        Row asked = new Row(route, route.hasVariables() ? "nothing" : "-", all("?"), List.of());
        return asked.answering(answers(asked)).toString();
    }

    private Map<Asker, String> answers(Row row) {
        Map<Asker, String> answers = new EnumMap<>(Asker.class);
        for (Asker asker : Asker.values()) {
            answers.put(asker, word(ask(row, asker, true)));
        }
        return answers;
    }

    /** Whatever it changes is undone, so that the next one finds everything as it was. */
    private MvcTestResult ask(Row row, Asker asker, boolean withToken) {
        Map<String, String> values = objects.in(row.state(), asker);
        MemberId account = objects.account(asker);
        List<String> sends =
                row.sends().stream().map(it -> filledIn(it, values)).toList();
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            objects.restrain(row.state(), account);
            if (asker == Asker.SUSPENDED) {
                objects.close(account);
            }
            String path = row.route().path(values);
            return visits.send(asker.isGuest() ? null : account, row.route().method(), path, sends, withToken);
        });
    }

    private static String filledIn(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> it : values.entrySet()) {
            filled = filled.replace("{" + it.getKey() + "}", it.getValue());
        }
        return filled;
    }

    /** What a cell says of an answer. */
    private static String word(MvcTestResult answer) {
        if (answer.getUnresolvedException() != null) {
            return "failed:" + answer.getUnresolvedException();
        }
        if ("/closed-account".equals(answer.getResponse().getForwardedUrl())) {
            return "shut";
        }
        int status = answer.getResponse().getStatus();
        String to = answer.getResponse().getRedirectedUrl();
        return status == 302 && to != null && to.endsWith("/login") ? "login" : Integer.toString(status);
    }

    private static Row row(String method, String pattern) {
        return MATRIX.rows().stream()
                .filter(it -> it.route().equals(new Route(method, pattern)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Asker, String> all(String answer) {
        Map<Asker, String> cells = new EnumMap<>(Asker.class);
        Stream.of(Asker.values()).forEach(it -> cells.put(it, answer));
        return cells;
    }

    static class Planted {

        @ResponseBody
        String open() {
            return "planted";
        }
    }
}
