package org.addyourvoice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.addyourvoice.support.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route there is, so that a new one is covered without anybody thinking of it. Who may use it, {@link AuthorisationTest} tells. */
@SpringBootTest
@OnH2
class RoutesTest {

    private static final Set<RequestMethod> ALLOWED = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST);

    /** Reached by forwards within the server only; from outside they are tried by tests of their own. */
    private static final Set<String> INTERNAL = Set.of("/error", "/stale-form", "/closed-account");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void nothingIsChangedButByPost() {
        assertThat(infos())
                .isNotEmpty()
                .allSatisfy(info -> assertThat(info.getMethodsCondition().getMethods())
                        .as(info.toString())
                        .isNotEmpty()
                        .isSubsetOf(ALLOWED));
    }

    @Test
    void everyLinkInATemplateLeadsSomewhere() {
        List<String> known = routes().filter(it -> it.method() == RequestMethod.GET)
                .map(Route::address)
                .toList();
        assertThat(Templates.ours().values("href=\"@\\{(/(?:[^{}(?]|\\{\\w+})*)"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(
                                link.startsWith("/css/") || link.startsWith("/img/") || known.contains(filledIn(link)))
                        .as(link)
                        .isTrue());
    }

    private Stream<Route> routes() {
        return infos().flatMap(info -> info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method, filledIn(pattern)))));
    }

    private Stream<RequestMappingInfo> infos() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getPatternValues().stream().noneMatch(INTERNAL::contains));
    }

    private static String filledIn(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "1");
    }

    record Route(RequestMethod method, String address) {}
}
