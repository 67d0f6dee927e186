package org.addyourvoice.site;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.expression.Temporals;

/**
 * Gives pages {@code #times}: Thymeleaf's {@code #temporals} in the zone of the forum's clock, and not in the machine's. Everybody reads the same day beside
 * a text, wherever the forum runs.
 */
@Component
class TimesDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String TIMES = "times";

    private final Clock clock;

    TimesDialect(Clock clock) {
        super("Times");
        this.clock = clock;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(TIMES);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return TIMES.equals(name) ? new Temporals(context.getLocale(), clock.getZone()) : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
