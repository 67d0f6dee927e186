package org.addyourvoice.site;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes what nobody can see for nothing: a field with signs that have no shape, such as U+200B, and none that has one, comes in empty. Every form that
 * asks for words asks for some that can be read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class VisibleWords extends OncePerRequestFilter {

    private static final int EMPTY_BRAILLE = 0x2800;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, String[]> fields = request.getParameterMap();
        boolean visible = fields.values().stream().flatMap(Arrays::stream).noneMatch(VisibleWords::isUnseen);
        chain.doFilter(visible ? request : new RequestWithFields(request, seen(fields)), response);
    }

    private static Map<String, String[]> seen(Map<String, String[]> fields) {
        Map<String, String[]> seen = new LinkedHashMap<>();
        fields.forEach((name, values) -> seen.put(
                name, Arrays.stream(values).map(it -> isUnseen(it) ? "" : it).toArray(String[]::new)));
        return seen;
    }

    /** Spaces and line ends alone are left as they are: every form knows them. */
    static boolean isUnseen(String value) {
        return !value.isBlank() && value.codePoints().noneMatch(VisibleWords::hasShape);
    }

    private static boolean hasShape(int point) {
        int type = Character.getType(point);
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && type != Character.FORMAT
                && type != Character.CONTROL
                && point != EMPTY_BRAILLE
                && !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
