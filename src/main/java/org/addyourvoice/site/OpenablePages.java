package org.addyourvoice.site;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Tells which addresses a browser can open, among those to which a form may be sent. */
@Component
class OpenablePages {

    /** Asked for late: the security chain stands before the controllers do. */
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    OpenablePages(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The path itself if it can be opened, or else the nearest above it that can: {@code /voice} for {@code /voice/preview}. */
    String nearest(String path) {
        List<PathPattern> patterns = patterns();
        String candidate = path;
        while (!candidate.isEmpty()) {
            PathContainer parsed = PathContainer.parsePath(candidate);
            if (patterns.stream().anyMatch(pattern -> pattern.matches(parsed))) {
                return candidate;
            }
            candidate = candidate.substring(0, Math.max(0, candidate.lastIndexOf('/')));
        }
        return "/";
    }

    private List<PathPattern> patterns() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(OpenablePages::opens)
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(Objects::nonNull)
                .flatMap(condition -> condition.getPatterns().stream())
                .toList();
    }

    private static boolean opens(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
