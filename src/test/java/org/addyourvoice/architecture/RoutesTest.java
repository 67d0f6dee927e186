package org.addyourvoice.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.addyourvoice.support.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route there is, so that a new one is covered without anybody thinking of it. */
@SpringBootTest
@AutoConfigureMockMvc
@OnH2
class RoutesTest {

    private static final Set<RequestMethod> ALLOWED = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST);

    /** Reached by forwards within the server only; from outside they are tried by tests of their own. */
    private static final Set<String> INTERNAL = Set.of("/error", "/stale-form", "/closed-account");

    @Autowired
    MockMvcTester site;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void moderatorsRoutesAreClosedToOthers() {
        assertThat(guardedRoutes()).isNotEmpty().allSatisfy(this::isClosed);
    }

    @Test
    void anOpenRouteWouldBeSeen() {
        assertThatThrownBy(() -> isClosed(new Route(RequestMethod.GET, "/login")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> takesNoForgery(new Route(RequestMethod.GET, "/login")))
                .isInstanceOf(AssertionError.class);
    }

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
    void noFormIsTakenWithoutItsToken() {
        assertThat(routes().filter(it -> it.method() == RequestMethod.POST))
                .isNotEmpty()
                .allSatisfy(this::takesNoForgery);
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

    private void isClosed(Route route) {
        assertThat(site.perform(route.request().with(csrf()).with(user("reed").roles("MEMBER"))))
                .as("%s as a member", route)
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(site.perform(route.request().with(csrf())))
                .as("%s as a guest", route)
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/login");
    }

    private void takesNoForgery(Route route) {
        assertThat(site.perform(route.request().with(user("heron").roles("ADMIN"))))
                .as("%s without a token", route)
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Stream<Route> guardedRoutes() {
        return routes().filter(it -> it.address().matches("/(moderation|admin)(/.*)?"));
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

    record Route(RequestMethod method, String address) {

        MockHttpServletRequestBuilder request() {
            return MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), address);
        }
    }
}
