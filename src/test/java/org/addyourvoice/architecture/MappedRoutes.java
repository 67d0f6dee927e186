package org.addyourvoice.architecture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.addyourvoice.architecture.Matrix.Route;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that something answers at, as the running program knows it: pages, open data, files, and what Spring Boot adds. */
final class MappedRoutes {

    /** Answered by filters, before any mapping is asked. */
    private static final Set<Route> OF_FILTERS = Set.of(new Route("POST", "/logout"));

    private MappedRoutes() {}

    static Set<Route> of(Collection<HandlerMapping> mappings) {
        Set<Route> routes = new TreeSet<>(OF_FILTERS);
        mappings.stream().flatMap(MappedRoutes::routes).forEach(routes::add);
        return routes;
    }

    private static Stream<Route> routes(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping infos) {
            return infos.getHandlerMethods().keySet().stream().flatMap(MappedRoutes::routes);
        }
        if (mapping instanceof AbstractUrlHandlerMapping urls) {
            return urls.getHandlerMap().keySet().stream().map(it -> new Route("GET", it));
        }
        return Stream.empty();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(it -> name(it, info)).toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(name -> new Route(name, pattern + field(info))));
    }

    private static String name(RequestMethod method, RequestMappingInfo info) {
        boolean file = info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        return file ? "UPLOAD" : method.name();
    }

    private static String field(RequestMappingInfo info) {
        return info.getParamsCondition().getExpressions().stream()
                .map(it -> "?" + it.getName())
                .findFirst()
                .orElse("");
    }

    /** Rows to add, and rows to take out. */
    static Map<String, Set<Route>> differences(Set<Route> mapped, Matrix matrix) {
        Set<Route> listed =
                new TreeSet<>(matrix.rows().stream().map(Matrix.Row::route).toList());
        Set<Route> unlisted = new TreeSet<>(mapped);
        unlisted.removeAll(listed);
        listed.removeAll(mapped);
        return Map.of("unlisted", unlisted, "gone", listed);
    }
}
